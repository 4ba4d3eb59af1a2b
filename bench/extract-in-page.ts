/** What an extractor says of a page; ours gives `text` and `authors`, the others `html` and `byline`. */
export interface Reading {
  title?: string | null
  authors?: string[]
  /** All names in one string. */
  byline?: string | null
  datePublished?: string | null
  keywords?: string[]
  lang?: string | null
  lead?: string
  html?: string
  /** One block a line. */
  text: string
  ms: number
  /** The extractor threw. */
  hasFailed: boolean
}

/** What our detection takes a page for, before it is read. */
export interface Sight {
  kind: string
  reasons: string[]
  ms: number
}

type Extractor = (page: Document, url: string) => Partial<Reading>

declare global {
  /** What each extractor's script sets. */
  var __extract: Extractor
  /** Our script sets it, too. */
  var __kind: (page: Document, url: string) => Omit<Sight, 'ms'>
  /** One page as our detection sees it. */
  var __see: (html: string, url: string) => Sight
  /** Keeps the extractor whose script has just run under a name. */
  var __enter: (name: string) => void
  /** One page as each extractor reads it; `turn` says which of them goes first. */
  var __readAll: (html: string, url: string, turn: number) => Record<string, Reading>
}

const extractors: [string, Extractor][] = []

globalThis.__enter = (name) => extractors.push([name, globalThis.__extract])

globalThis.__readAll = (html, url, turn) => {
  const inTurn = extractors
    .map((_, i) => extractors[(i + turn) % extractors.length])
    .filter((each) => each !== undefined)
  return Object.fromEntries(inTurn.map(([name, extract]) => [name, timed(extract, pageOf(html, url), url)]))
}

globalThis.__see = (html, url) => {
  const page = pageOf(html, url)
  const start = performance.now()
  const seen = globalThis.__kind(page, url)
  return { ...seen, ms: performance.now() - start }
}

/** Inert: nothing is fetched or run; addresses are resolved against the page's own. */
function pageOf(html: string, url: string): Document {
  const page = new DOMParser().parseFromString(html, 'text/html')
  if (!page.querySelector('base[href]')) {
    const base = page.createElement('base')
    base.href = url
    page.head.prepend(base)
  }
  return page
}

function timed(extract: Extractor, page: Document, url: string): Reading {
  const start = performance.now()
  const read = attempt(() => extract(page, url))
  const ms = performance.now() - start
  return { ...read, text: read?.text ?? plainText(read?.html ?? ''), ms, hasFailed: read === undefined }
}

/** An extractor that fails on a page has read nothing of it. */
function attempt(extract: () => Partial<Reading>): Partial<Reading> | undefined {
  try {
    return extract()
  } catch {
    return undefined
  }
}

const BLOCKS =
  'address,article,aside,blockquote,br,caption,dd,div,dl,dt,figcaption,figure,footer,h1,h2,h3,h4,h5,h6,header,hr,li,main,nav,ol,p,pre,section,table,td,th,tr,ul'

/** The text of markup, its blocks a line each: the same for every extractor. */
function plainText(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const unseen of body.querySelectorAll('script,style,template,noscript')) unseen.remove()
  for (const block of body.querySelectorAll(BLOCKS)) {
    block.before('\n')
    block.after('\n')
  }
  return (body.textContent ?? '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n')
}
