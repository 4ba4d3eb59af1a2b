import { select } from './clues'
import type { OtherSign, StoryFailure } from './other-signs'

export type PageKind = 'article' | 'index' | 'video' | 'gallery' | 'search' | 'shop' | 'forum' | 'login' | 'empty'

/** Why a page is taken for what it is. */
export type KindReason = MainReason | 'pictures' | 'loginAddress'

/** Weightiest first; none where nothing is certain. */
type Reasons = [MainReason, ...KindReason[]] | []

type MainReason = OtherSign | 'saysArticle' | 'paragraphs' | 'noText'

/**
 * What a page is, by its own words, its address and a count of what it holds, weightiest reason first. It may be wrong
 * where reading the page is not: a page that it calls no article can still be read as one, and be kept.
 */
export function pageKindOf(page: Document, url: string): { kind: PageKind; reasons: Reasons } {
  const evidence = new Set([...claims(page), ...addressOf(url), ...contentsOf(page)])
  const rule = RULES.find(
    ({ all, not }) => all.every((each) => evidence.has(each)) && !not?.some((each) => evidence.has(each)),
  )
  return rule ? { kind: rule.kind, reasons: rule.all } : { kind: 'index', reasons: [] }
}

/** Why a page that does not read as an article is none; the reading's own reason where its kind says no more. */
export function whyNoArticle(page: Document, url: string, reason: 'notArticle' | 'noText'): StoryFailure {
  const { kind, reasons } = pageKindOf(page, url)
  const [sign = 'noText'] = reasons
  if (sign === 'noText' || sign === 'saysArticle' || sign === 'paragraphs') return reason
  return reason === 'noText' && kind !== 'login' ? reason : sign
}

/** The first rule whose reasons are all there, and none of those that speak against it, decides. */
const RULES: { kind: PageKind; all: Reasons; not?: KindReason[] }[] = [
  { kind: 'search', all: ['saysSearch'] },
  { kind: 'search', all: ['searchAddress'], not: ['saysArticle'] },
  { kind: 'shop', all: ['saysProduct'], not: ['saysArticle'] },
  { kind: 'forum', all: ['saysForum'], not: ['saysArticle'] },
  { kind: 'index', all: ['frontAddress'] },
  { kind: 'login', all: ['passwordField', 'noText'] },
  { kind: 'login', all: ['passwordField', 'loginAddress'], not: ['paragraphs'] },
  { kind: 'gallery', all: ['saysGallery'], not: ['paragraphs'] },
  { kind: 'gallery', all: ['galleryAddress', 'pictures'], not: ['paragraphs'] },
  { kind: 'video', all: ['saysVideo', 'player'], not: ['paragraphs'] },
  { kind: 'video', all: ['saysVideo'], not: ['saysArticle', 'paragraphs'] },
  { kind: 'video', all: ['player'], not: ['saysArticle', 'paragraphs'] },
  { kind: 'article', all: ['saysArticle'], not: ['noText'] },
  { kind: 'index', all: ['saysIndex'] },
  { kind: 'index', all: ['linksOutweighText'] },
  { kind: 'empty', all: ['noText'] },
  { kind: 'article', all: ['paragraphs'] },
]

const SAYS = new Map<string, KindReason>([
  ['BlogPosting', 'saysArticle'],
  ['LiveBlogPosting', 'saysArticle'],
  ['Report', 'saysArticle'],
  ['CollectionPage', 'saysIndex'],
  ['ItemList', 'saysIndex'],
  ['VideoObject', 'saysVideo'],
  ['ImageGallery', 'saysGallery'],
  ['MediaGallery', 'saysGallery'],
  ['SearchResultsPage', 'saysSearch'],
  ['Product', 'saysProduct'],
  ['DiscussionForumPosting', 'saysForum'],
  ['QAPage', 'saysForum'],
])

/** Types as they stand in the structured data, which need not be understood for that: it may be large. */
function claims(page: Document): KindReason[] {
  const data = named(page, 'script')
    .filter((each) => /ld\+json/i.test(each.getAttribute('type') ?? ''))
    .map(({ textContent }) => textContent ?? '')
  const types = data.flatMap((text) => text.slice(0, LONGEST_DATA).match(/"@type"\s*:\s*(?:"[^"]*"|\[[^\]]*\])/g) ?? [])
  const said = types.flatMap((type) =>
    (type.match(/\w+(?=")/g) ?? []).flatMap((name) =>
      name.endsWith('Article') ? 'saysArticle' : (SAYS.get(name) ?? []),
    ),
  )
  const open = metaOf(page, 'og:type').toLowerCase()
  if (open === 'article' || metaOf(page, 'article:published_time') !== '') said.push('saysArticle')
  if (open.startsWith('video')) said.push('saysVideo')
  if (open === 'product') said.push('saysProduct')
  return said
}

function metaOf(page: Document, name: string): string {
  return select(page, `meta[property="${name}" i], meta[name="${name}" i]`)[0]?.getAttribute('content')?.trim() ?? ''
}

function addressOf(url: string): KindReason[] {
  if (!URL.canParse(url)) return []
  const { pathname, searchParams } = new URL(url)
  const found: KindReason[] = []
  if (isFrontPage(url)) found.push('frontAddress')
  if (/\/(?:search|suche|arama|buscar|recherche|جستجو)(?:\/|$)/i.test(decoded(pathname)) || searchParams.has('q'))
    found.push('searchAddress')
  if (/\/(?:gallery|galleries|photos?|album|slideshow|bilder|foto|galeri)(?:[/-]|$)/i.test(pathname))
    found.push('galleryAddress')
  if (/\/(?:log-?in|sign-?in|auth|sso|anmelden|connexion|giris|entrar)(?:[/.-]|$)/i.test(pathname))
    found.push('loginAddress')
  return found
}

function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}

/** The front page of a site, or of one of its languages. */
export function isFrontPage(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { pathname, search } = new URL(url)
  return /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:index\.\w+)?$/.test(pathname) && search === ''
}

function contentsOf(page: Document): KindReason[] {
  const found: KindReason[] = []
  const told = runningText(page)
  const links = named(page, 'a').length
  if (told >= ENOUGH_TEXT) found.push('paragraphs')
  if (links > FEW_LINKS && told < links * TEXT_OF_A_LINK) found.push('linksOutweighText')
  if (told < LEAST_TEXT && links <= FEW_LINKS) found.push('noText')
  const pictures = named(page, 'img').slice(0, MOST_PARAGRAPHS)
  if (pictures.filter((each) => each.closest('main, article, figure')).length >= MANY_PICTURES) found.push('pictures')
  const frames = named(page, 'iframe').map((each) => each.getAttribute('src') ?? '')
  if (named(page, 'video').length > 0 || frames.some((src) => /youtube|vimeo|aparat/.test(src))) found.push('player')
  if (named(page, 'input').some((each) => each.getAttribute('type') === 'password')) found.push('passwordField')
  return found
}

/** Elements by tag, through the prototype like `select`, and faster. */
function named(page: Document, tag: string): Element[] {
  return [...Document.prototype.getElementsByTagName.call(page, tag)]
}

/** Characters of paragraphs; of the text's own box on pages that set it without them. */
function runningText(page: Document): number {
  let sum = 0
  for (const { textContent } of named(page, 'p').slice(0, MOST_PARAGRAPHS)) {
    const length = breadthOf(textContent?.trim() ?? '')
    if (length >= SHORTEST_PARAGRAPH) sum += length
  }
  if (sum >= ENOUGH_TEXT) return sum
  const box = select(page, '[itemprop~="articleBody"], article, .entry-content, main')[0]
  const linked = box ? [...box.querySelectorAll('a, script, style')].slice(0, MOST_PARAGRAPHS) : []
  const other = linked.reduce((all, each) => all + (each.textContent?.length ?? 0), 0)
  return Math.max(sum, breadthOf(box?.textContent?.trim() ?? '') - other)
}

/** Characters; one of a script without spaces says as much as three of another. */
function breadthOf(text: string): number {
  return text.length + 2 * (text.match(/[\u3040-\u9fff\uac00-\ud7af]/g)?.length ?? 0)
}

/** Characters. */
const LONGEST_DATA = 200_000
const SHORTEST_PARAGRAPH = 50
const ENOUGH_TEXT = 700
const LEAST_TEXT = 150
/** Fewer characters of text to each link make a list. */
const TEXT_OF_A_LINK = 12
const FEW_LINKS = 25
const MANY_PICTURES = 6
const MOST_PARAGRAPHS = 400
