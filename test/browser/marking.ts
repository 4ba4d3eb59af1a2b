import type { MarkerMessages, MarkPlace, MarkState } from '../../src/browser/messages'
import type { Browser } from './browser'
import { eventually } from './eventually'
import type { NewsTab, PillButton, Point, ShownPill } from './news-tab'

/** Draws the mouse over words of the page that is shown, and waits for the pill. */
export async function select(news: NewsTab, words: string): Promise<ShownPill> {
  const [from, to] = await endsOf(news, words)
  await news.drag(from, to)
  return pillOf(news)
}

/** Where words begin and end on the screen, brought into the middle of it; looks into frames and open shadow roots. */
export function endsOf(news: NewsTab, words: string): Promise<[Point, Point]> {
  return news.evaluate<[Point, Point]>(
    `${FIND_WORDS}
    const range = find(document.body, args[0])
    range.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' })
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 0)
    const frame = range.startContainer.ownerDocument.defaultView.frameElement?.getBoundingClientRect()
    const at = (box, x) => ({ x: x + (frame?.left ?? 0), y: (box.top + box.bottom) / 2 + (frame?.top ?? 0) })
    const isRtl = getComputedStyle(range.startContainer.parentElement).direction === 'rtl'
    const [first, last] = [boxes[0], boxes.at(-1)]
    return isRtl
      ? [at(first, first.right - 1), at(last, last.left + 1)]
      : [at(first, first.left + 1), at(last, last.right - 1)]`,
    words,
  )
}

const FIND_WORDS = `
  const find = (root, words) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
    for (let node = walker.currentNode; node; node = walker.nextNode()) {
      const inner = node.shadowRoot ?? node.contentDocument?.body
      const found = inner && find(inner, words)
      if (found) return found
      const at = node.nodeType === Node.TEXT_NODE ? node.data.indexOf(words) : -1
      if (at < 0) continue
      const range = node.ownerDocument.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + words.length)
      return range
    }
  }`

/** The pill, as soon as it is there and may be pressed. */
export async function pillOf(news: NewsTab, text = ''): Promise<ShownPill> {
  const shown = await eventually(`the pill "${text}"`, async () => {
    const pill = await news.pill()
    return pill?.text.includes(text) && pill
  })
  await new Promise((resolve) => setTimeout(resolve, 350))
  return (await news.pill()) ?? shown
}

export async function noPill(news: NewsTab): Promise<void> {
  await eventually('the pill to go', async () => (await news.pill()) === undefined)
}

export async function press(news: NewsTab, value: string): Promise<void> {
  await news.click(buttonOf(await pillOf(news), value))
}

export function buttonOf(pill: ShownPill, value: string): PillButton {
  const button = pill.buttons.find((one) => one.value === value)
  if (!button) throw new Error(`No button ${value} among ${pill.buttons.map((one) => one.value)}`)
  return button
}

/** The words that are painted, by the names of their highlights: what any script of the page can see. */
export function paintedWords(news: NewsTab): Promise<string[]> {
  return news.evaluate<string[]>(`
    const pages = [window, ...[...document.querySelectorAll('iframe')].map((frame) => frame.contentWindow)]
    return pages.flatMap((page) => [...page.CSS.highlights.values()].flatMap((one) => [...one].map(String)))`)
}

/** Keeps a page as the popup does: scripts in pages may have only a few kept in a minute. */
export async function keep(browser: Browser, url: string): Promise<void> {
  const article = {
    ...{ url, site: { host: new URL(url).host }, dir: 'ltr', headline: 'Harbour', sources: {} },
    blocks: [{ kind: 'paragraph', text: 'Read before.' }],
  }
  const page = await browser.extensionPage(`${browser.origin}/popup/index.html`)
  await page.evaluate('await chrome.runtime.sendMessage(args[0])', { kind: 'keep', scope: 'article', article })
  await page.close()
}

/** Asks the marker in the page what popup and background ask it, there where it runs. */
export async function askMarker<Answer>(
  browser: Browser,
  kind: keyof MarkerMessages,
  ask: object = {},
): Promise<Answer> {
  const page = await browser.extensionPage(`${browser.origin}/popup/index.html`)
  const answer = await page.evaluate<Answer>(
    `const [tab] = await chrome.tabs.query({ active: true })
     const [injected] = await chrome.scripting.executeScript({
       target: { tabId: tab.id },
       func: (kind, ask) => globalThis.boridehMarker?.[kind](ask),
       args,
     })
     return injected.result`,
    kind,
    ask,
  )
  await page.close()
  return answer
}

/** How the only mark of the page stands, once it stands so. */
export async function untilStanding(browser: Browser, state: MarkState): Promise<void> {
  await eventually(
    `the mark to be ${state}`,
    async () => {
      const [place] = (await askMarker<MarkPlace[] | null>(browser, 'where')) ?? []
      return place?.state === state
    },
    25_000,
  )
}
