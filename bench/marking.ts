import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Article } from '../src/article/article'
import { type Chromium, startChromium } from '../test/browser/chromium'
import { grantedCopy } from '../test/browser/granted'
import { servePages } from '../test/browser/pages'
import { chanceOf } from './search/random'

const MARKS = 100
const PAGE_BYTES = 600_000
const RUNS = 5
const URL = 'https://long.example/story'

/**
 * `npm run bench -- marking [--kb N] [--json FILE]`: how long a page is kept from its own work, at the longest, while 100
 * marks are found again and painted in it, in Chromium: as it was, set anew with other spaces, and, to compare, without a mark.
 */
export async function measureMarking(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { kb: { type: 'string' }, json: { type: 'string' } } })
  const paragraphs = paragraphsOf(values.kb ? Number(values.kb) * 1_000 : PAGE_BYTES)
  const copy = grantedCopy('chromium')
  const pages = await servePages()
  const chromium = await startChromium({ pages, language: 'en', extension: copy.folder })
  const rows: Record<string, Blocked> = {}
  try {
    pages.put(URL, pageOf(paragraphs), POLICY)
    rows['no marks'] = await longest(chromium, 0)
    await mark(chromium, paragraphs)
    rows.unchanged = await longest(chromium, MARKS)
    pages.put(
      URL,
      pageOf(paragraphs.map((paragraph) => paragraph.replaceAll(' ', '&nbsp; ').replaceAll("'", '&rsquo;'))),
      POLICY,
    )
    rows['changed spacing'] = await longest(chromium, MARKS)
  } finally {
    await chromium.close()
    await pages.close()
    copy.remove()
  }
  console.log(
    `Milliseconds without a turn for the page, ${RUNS} loads, ${MARKS} marks, ${paragraphs.join('').length} characters:`,
  )
  console.table(rows)
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ name: 'marking', figures: rows }, null, 2)}\n`)
}

/** Milliseconds. */
interface Blocked {
  median: number
  max: number
}

/** Tells how long the page had to wait for a turn, at the longest, from when its text was there. */
const PINGS = `<script>
  globalThis.longest = 0
  const { port1, port2 } = new MessageChannel()
  let last = performance.now()
  port1.onmessage = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    setTimeout(() => { last = performance.now(); port2.postMessage(0) })
  }
  addEventListener('load', () => { last = performance.now(); port2.postMessage(0) })
</script>`

/** The page counts by a script of its own. */
const POLICY = "script-src 'unsafe-inline'"

function pageOf(paragraphs: readonly string[]): string {
  const story = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('')
  return `<!DOCTYPE html><html lang="en"><title>Long</title><article><h1>A long page</h1>${story}</article>${PINGS}</html>`
}

async function longest(chromium: Chromium, marks: number): Promise<Blocked> {
  const { news } = chromium
  const measured: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    await chromium.open(URL)
    const until = Date.now() + PATIENCE
    let painted = 0
    while ((painted < marks || Date.now() < until - PATIENCE + SETTLED) && Date.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 100))
      painted = await news.evaluate('return [...CSS.highlights.values()].reduce((sum, one) => sum + one.size, 0)')
    }
    if (painted < marks) throw new Error(`${painted} of ${marks} marks were painted`)
    measured.push(await news.evaluate<number>('return longest'))
  }
  const sorted = measured.toSorted((one, other) => one - other).map((ms) => Math.round(ms))
  return { median: sorted[sorted.length >> 1] ?? 0, max: sorted.at(-1) ?? 0 }
}

/** Milliseconds until which all must be painted, and for which a page is watched at least. */
const PATIENCE = 20_000
const SETTLED = 3_000

/** Keeps the page and marks a sentence in every so many paragraphs. */
async function mark(chromium: Chromium, paragraphs: readonly string[]): Promise<void> {
  const page = await chromium.extensionPage(`${chromium.origin}/popup/index.html`)
  const article: Article = {
    url: URL,
    site: { host: 'long.example' },
    dir: 'ltr',
    headline: 'A long page',
    blocks: [{ kind: 'paragraph', text: 'It goes on and on.' }],
    sources: {},
  }
  const text = paragraphs.join('\n')
  const quotes = Array.from({ length: MARKS }, (_, number) => {
    const paragraph = paragraphs[Math.floor(((number + 0.3) * paragraphs.length) / MARKS)] ?? ''
    const from = paragraph.indexOf('. ') + 2
    const exact = paragraph.slice(from, paragraph.indexOf('. ', from) + 1)
    const start = text.indexOf(exact)
    const end = start + exact.length
    return { exact, prefix: text.slice(Math.max(0, start - 300), start), suffix: text.slice(end, end + 300), hints: {} }
  })
  await page.evaluate(
    `const [article, quotes] = args
     const { value } = await chrome.runtime.sendMessage({ kind: 'keep', scope: 'article', article })
     for (const quote of quotes)
       await chrome.runtime.sendMessage({ kind: 'mark', id: value.id, mark: { quote, color: 'yellow' } })`,
    article,
    quotes,
  )
  await page.close()
}

function paragraphsOf(bytes: number): string[] {
  const chance = chanceOf(7)
  const sentence = () => `A${Array.from({ length: 9 + chance.below(9) }, () => ` ${chance.pick(WORDS)}`).join('')}. `
  const paragraphs: string[] = []
  for (let length = 0; length < bytes; length += paragraphs.at(-1)?.length ?? 0) {
    paragraphs.push(Array.from({ length: 5 }, sentence).join('').trim())
  }
  return paragraphs
}

const WORDS = (
  'harbour river stone bridge letter market winter copper lantern garden paper silver morning evening captain teacher ' +
  'window mountain village forest railway signal bottle ticket island harvest thunder meadow compass kitchen'
).split(' ')
