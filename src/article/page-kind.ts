import { type Clues, cluesOf, select } from './clues'
import { strings } from './json-ld'

export type PageKind = 'article' | 'index' | 'video' | 'gallery' | 'search' | 'shop' | 'forum' | 'login' | 'empty'

/** Why a page is taken for what it is. */
export type KindReason =
  | 'saysArticle'
  | 'saysIndex'
  | 'saysVideo'
  | 'saysGallery'
  | 'saysSearch'
  | 'saysProduct'
  | 'saysForum'
  | 'frontAddress'
  | 'searchAddress'
  | 'galleryAddress'
  | 'paragraphs'
  | 'linksOutweighText'
  | 'pictures'
  | 'player'
  | 'passwordField'
  | 'noText'

/**
 * What a page is, by its own words, its address and a count of what it holds: for a badge, before anything is read. It
 * may be wrong where reading the page is not; a page that it calls no article can still be kept.
 */
export function pageKindOf(page: Document, url: string): { kind: PageKind; reasons: KindReason[] } {
  const clues = cluesOf(page)
  const evidence = [...claims(clues), ...addressOf(url), ...contentsOf(page)]
  const has = (...reasons: KindReason[]) => reasons.filter((reason) => evidence.includes(reason))
  for (const { kind, all, not = [] } of RULES) {
    if (has(...all).length === all.length && has(...not).length === 0) return { kind, reasons: all }
  }
  return { kind: has('paragraphs').length > 0 ? 'article' : 'index', reasons: has('paragraphs', 'linksOutweighText') }
}

/** The first rule whose reasons are all there, and none of those that speak against it, decides. */
const RULES: { kind: PageKind; all: KindReason[]; not?: KindReason[] }[] = [
  { kind: 'search', all: ['saysSearch'] },
  { kind: 'search', all: ['searchAddress'], not: ['saysArticle'] },
  { kind: 'shop', all: ['saysProduct'], not: ['saysArticle'] },
  { kind: 'forum', all: ['saysForum'], not: ['saysArticle'] },
  { kind: 'index', all: ['frontAddress'] },
  { kind: 'login', all: ['passwordField', 'noText'] },
  { kind: 'gallery', all: ['saysGallery'], not: ['paragraphs'] },
  { kind: 'gallery', all: ['galleryAddress', 'pictures'], not: ['paragraphs'] },
  { kind: 'video', all: ['saysVideo'], not: ['saysArticle', 'paragraphs'] },
  { kind: 'video', all: ['player'], not: ['saysArticle', 'paragraphs'] },
  { kind: 'video', all: ['saysVideo', 'player'], not: ['paragraphs'] },
  { kind: 'article', all: ['saysArticle'], not: ['noText'] },
  { kind: 'index', all: ['saysIndex'] },
  { kind: 'index', all: ['linksOutweighText'] },
  { kind: 'empty', all: ['noText'] },
]

const TYPES: [KindReason, RegExp][] = [
  ['saysArticle', /(?:^|[/#])(?:\w*Article|BlogPosting|LiveBlogPosting|Report)$/],
  ['saysIndex', /(?:^|[/#])(?:CollectionPage|ItemList)$/],
  ['saysVideo', /(?:^|[/#])VideoObject$/],
  ['saysGallery', /(?:^|[/#])(?:ImageGallery|MediaGallery)$/],
  ['saysSearch', /(?:^|[/#])SearchResultsPage$/],
  ['saysProduct', /(?:^|[/#])Product$/],
  ['saysForum', /(?:^|[/#])(?:DiscussionForumPosting|QAPage)$/],
]

function claims(clues: Clues): KindReason[] {
  const types = clues.objects.flatMap((object) => strings(object['@type']))
  const said = TYPES.filter(([, type]) => types.some((each) => type.test(each))).map(([reason]) => reason)
  const open = clues.meta('og:type')?.toLowerCase() ?? ''
  if (open === 'article' || clues.meta('article:published_time')) said.push('saysArticle')
  if (open.startsWith('video')) said.push('saysVideo')
  if (open === 'product') said.push('saysProduct')
  return said
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
  const links = select(page, 'a[href]').length
  if (told >= ENOUGH_TEXT) found.push('paragraphs')
  if (links > FEW_LINKS && told < links * TEXT_OF_A_LINK) found.push('linksOutweighText')
  if (told < LEAST_TEXT && links <= FEW_LINKS) found.push('noText')
  if (select(page, 'main img, article img, figure img').length >= MANY_PICTURES) found.push('pictures')
  if (select(page, 'video, iframe[src*="youtube"], iframe[src*="vimeo"], iframe[src*="aparat"]').length > 0)
    found.push('player')
  if (select(page, 'input[type="password"]').length > 0) found.push('passwordField')
  return found
}

/** Characters of paragraphs; of the text's own box on pages that set it without them. */
function runningText(page: Document): number {
  const lengths = select(page, 'p')
    .slice(0, MOST_PARAGRAPHS)
    .map((each) => each.textContent?.trim().length ?? 0)
    .filter((length) => length >= SHORTEST_PARAGRAPH)
  const sum = lengths.reduce((all, each) => all + each, 0)
  if (sum >= ENOUGH_TEXT) return sum
  const box = select(page, '[itemprop~="articleBody"], article, .entry-content, main')[0]
  const linked = box ? [...box.querySelectorAll('a, script, style')].slice(0, MOST_PARAGRAPHS) : []
  const other = linked.reduce((all, each) => all + (each.textContent?.length ?? 0), 0)
  return Math.max(sum, (box?.textContent?.trim().length ?? 0) - other)
}

/** Characters. */
const SHORTEST_PARAGRAPH = 50
const ENOUGH_TEXT = 700
const LEAST_TEXT = 150
/** Fewer characters of text to each link make a list. */
const TEXT_OF_A_LINK = 12
const FEW_LINKS = 25
const MANY_PICTURES = 6
const MOST_PARAGRAPHS = 400
