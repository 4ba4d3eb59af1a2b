import { labelRole } from '../text/labels'
import type { Passages } from './passages'
import { attribute, type TreeElement, upwards } from './tree'

/** Is this element, by its name, one of the things that stand around a story on every page? */
export function looksLikeFurniture(node: TreeElement): boolean {
  if (FURNITURE_TAGS.has(node.tag)) return true
  if (node.tag !== 'img' && MICRODATA.has(attribute(node, 'itemprop') ?? '')) return true
  const role = attribute(node, 'role')
  if (role && FURNITURE_ROLES.has(role.toLowerCase())) return true
  return node.words.some((word) => FURNITURE_WORDS.has(word))
}

export function looksLikeComments(node: TreeElement): boolean {
  return node.words.some((word) => COMMENT_WORDS.has(word))
}

/** Names that say what a short line is, in the class or id of the element around it or one of the next two. */
export function namedAs(node: TreeElement | undefined, words: ReadonlySet<string>, levels = 3): boolean {
  let level = 0
  for (const at of upwards(node)) {
    if (level++ >= levels) return false
    if (at.words.some((word) => words.has(word))) return true
  }
  return false
}

/** Boxes whose heading is a stop label («مطالب مرتبط», "Most read"): furniture, whatever they are called. */
export function labelledBoxes(passages: Passages): { box: TreeElement; label: number }[] {
  return passages.list.flatMap((passage) => {
    const role = labelRole(passage.text)
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
  search languages copyright feedback skeleton carousel owl hashtags keywords bio biography authorbox authorbio`
    .split(/\s+/)
    .filter(Boolean),
)
