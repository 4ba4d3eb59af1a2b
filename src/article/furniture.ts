import type { Passages } from './passages'
import { lineRole } from './printed-labels'
import { attribute, hasOne, type Tree, type TreeElement } from './tree'

/**
 * Elements that are, by their name, what stands around a story on every page. Not by a word in `common`: builders of pages
 * call everything a widget.
 */
export function furnitureByName(tree: Tree, common: ReadonlySet<string>): TreeElement[] {
  const named = [
    ...tree.marked,
    ...tree.tagged(...FURNITURE_TAGS),
    ...tree.called(FURNITURE_WORDS),
    ...tree.called(OFF_WORDS),
  ]
  return named.filter((node) => looksLikeFurniture(node, common))
}

function looksLikeFurniture(node: TreeElement, common: ReadonlySet<string>): boolean {
  if (FURNITURE_TAGS.has(node.tag)) return true
  if (node.itemprop !== '' && node.tag !== 'img' && MICRODATA.has(node.itemprop)) return true
  if (node.role !== '' && FURNITURE_ROLES.has(node.role.toLowerCase())) return true
  if (node.words.length === 0 || hasOne(node.words, EMBED_WORDS)) return false
  return node.words.some((word) => FURNITURE_WORDS.has(word) && !common.has(word)) || isSwitchedOff(node)
}

/** What somebody wrote elsewhere, set into the story. */
const EMBED_WORDS = new Set(['tweet', 'embed', 'blockquote'])

/** Words whose elements together hold most of the page's running text (`good`): they name no furniture here. */
export function commonWords(
  tree: Tree,
  passages: Passages,
  good: (node: TreeElement) => number,
  all: number,
): Set<string> {
  const sums = new Map<string, number>()
  const reached = new Map<string, number>()
  for (const node of tree.called(FURNITURE_WORDS)) {
    const { from, to } = passages.range(node)
    if (to === from) continue
    for (const word of node.words) {
      if (!FURNITURE_WORDS.has(word) || SURE_WORDS.has(word) || COMMENT_WORDS.has(word)) continue
      // In reading order what begins before the end of the last one is inside it.
      if (from < (reached.get(word) ?? 0)) continue
      reached.set(word, to)
      sums.set(word, (sums.get(word) ?? 0) + good(node))
    }
  }
  return new Set([...sums].filter(([, sum]) => sum > all / 2).map(([word]) => word))
}

/** What frameworks call an element that a script may show later: registration walls, forms. Whole stories wait so, too. */
function isSwitchedOff(node: TreeElement): boolean {
  if (!hasOne(node.words, OFF_WORDS)) return false
  const classes = attribute(node, 'class') ?? ''
  return SWITCHED_OFF.test(classes) && !SHOWN_WHEN_WIDE.test(classes)
}

const OFF_WORDS = new Set(['hidden', 'hide', 'none'])
const SWITCHED_OFF = /(?:^|\s)(?:hidden|hide|is-hidden|d-none|display-none)(?:\s|$)/
const SHOWN_WHEN_WIDE = /(?:^|\s)(?:[a-z0-9]+:(?!hidden)|d-(?:sm|md|lg|xl)-|[a-z]+-(?:sm|md|lg)-block)/

/** The page's frame by its very element: whatever stands in it, it is not the story. */
export function isSurelyFurniture(node: TreeElement): boolean {
  return FRAME_TAGS.has(node.tag) || hasOne(node.words, SURE_WORDS)
}

/** All that is surely furniture, in the order of the page. */
export function framesIn(tree: Tree): TreeElement[] {
  return [...tree.tagged(...FRAME_TAGS), ...tree.called(SURE_WORDS)].sort((a, b) => a.index - b.index)
}

const FRAME_TAGS = new Set(['nav', 'footer', 'aside'])
const SURE_WORDS = new Set(['footer', 'factbox', 'infobox', 'faktaboks', 'faktaruta', 'faktenbox', 'infokasten'])

/** What is called after whoever wrote: boxes about them, and elements that hold the story. */
export function authorBoxes(tree: Tree): TreeElement[] {
  return tree.called(AUTHOR_WORDS).filter(({ tag }) => !WHOLE_TAGS.has(tag))
}

const AUTHOR_WORDS = new Set(
  'author authors autor autoren autore auteur writer contributor contributors vcard aut profile muellif yazar nevisande abh'.split(
    ' ',
  ),
)

export function looksLikeComments(node: TreeElement): boolean {
  return hasOne(node.words, COMMENT_WORDS)
}

/** Names that say what a short line is, in the class or id of the element around it or one of the next two. */
export function namedAs(node: TreeElement | undefined, words: ReadonlySet<string>, levels = 3): boolean {
  for (let at = node, level = 0; at && level < levels && !WHOLE_TAGS.has(at.tag); at = at.parent, level++)
    if (hasOne(at.words, words)) return true
  return false
}

/** What they are called says something of the whole story: `<article class="author-jane">`. */
const WHOLE_TAGS = new Set(['article', 'main', 'body'])

/** Boxes whose heading is a stop label («مطالب مرتبط», "Most read"): furniture, whatever they are called. */
export function labelledBoxes(passages: Passages): { box: TreeElement; label: number }[] {
  return passages.list.flatMap((passage) => {
    const role = lineRole(passage)
    if (!role || !BOX_LABELS.has(role)) return []
    let box = passage.block
    // Up as long as the label still opens the box.
    while (box.parent && passages.range(box.parent).from === passage.index) box = box.parent
    if (passages.range(box).to <= passage.index + 1 && box.parent) box = box.parent
    return passages.range(box).from === passage.index ? [{ box, label: passage.index }] : []
  })
}

const BOX_LABELS: ReadonlySet<string> = new Set([
  'related',
  'sameTopic',
  'next',
  'comments',
  'mostViewed',
  'tags',
  'share',
  'advertisement',
  'followUs',
])

const FURNITURE_TAGS = new Set(['nav', 'footer', 'aside', 'form', 'button', 'dialog', 'menu', 'search', 'label'])
const FURNITURE_ROLES = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'complementary',
  'dialog',
  'menu',
  'toolbar',
])
/** Microdata printed into the page and hidden by the style sheet: addresses, logos, the publisher. Pictures are shown. */
const MICRODATA = new Set(['image', 'logo', 'publisher', 'mainEntityOfPage', 'url', 'interactionStatistic'])
const COMMENT_WORDS = new Set(['comment', 'comments', 'commentlist', 'respond', 'disqus', 'comm'])

const FURNITURE_WORDS = new Set(
  `nav navbar navigation menu submenu breadcrumb breadcrumbs breadcumb footer sidebar aside widget widgets comment
  comments commentlist respond disqus share sharing social socials related relateds recommend recommended recommendation
  recommendations suggested suggestion similar readmore readalso advert advertisement advertisements ads ad adv adslot
  adsbygoogle banner banners sponsor sponsored promo promoted promotion newsletter subscribe subscription signup login
  register cookie cookies consent gdpr popup modal overlay toolbar tools tool print rating ratings vote poll tags tag
  tagcloud pagination pager paging outbrain taboola sanjagh mostviewed mostread popular trending latest ticker breaking
  search languages copyright feedback skeleton carousel owl hashtags keywords bio biography authorbox authorbio
  factbox faktaboks faktaruta infobox faktenbox infokasten keypoints similars tooltip placeholder oembed hint`
    .split(/\s+/)
    .filter(Boolean),
)
