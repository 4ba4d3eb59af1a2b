import { labelKey } from '../text/label-key'
import { labelRole } from '../text/labels'
import { scriptOf } from '../text/language-of'
import { isProse } from './body'
import { distinctBy } from './distinct'
import { strings, value } from './json-ld'
import type { Found, Known } from './known'
import type { Source } from './parts'
import { linkShare } from './passages'
import { lineRole } from './printed-labels'
import { siteNames } from './site'
import { attribute, inherited, type TreeElement, textOf } from './tree'

/**
 * Keywords that the page gives its story, each once. The first place that has any is believed: what the site's own
 * markup names, what it tells news search engines, JSON-LD, the other metadata, the printed tags, what JSON-LD says the
 * story is about. The places after it have the site's keywords and its sections among the story's.
 */
export function keywordsOf(known: Known): Found<string[]> | undefined {
  const { clues, markup } = known
  const sites = new Set(siteNames(clues).map(labelKey))
  const clean = (words: string[]) =>
    distinctBy(
      words.flatMap(withoutMachineTag).filter((word) => !sites.has(labelKey(word))),
      labelKey,
    ).slice(0, MOST_KEYWORDS)
  const places: [Source, () => string[]][] = [
    ['site', () => [...markup.values('tags')]],
    ['meta', () => listed(clues.metas('news_keywords'))],
    ['json-ld', () => listed(strings(value(clues.story, 'keywords')))],
    ...METAS.map((name): [Source, () => string[]] => ['meta', () => listed(clues.metas(name))]),
    ['dom', () => printedTags(known)],
    ['json-ld', () => strings(value(clues.story, 'about'))],
  ]
  const address = labelKey(known.url)
  for (const [source, read] of places) {
    const found = clean(read())
    if (found.length > 0 && !(source === 'meta' && isSlug(found, address))) return { value: found, source }
  }
  return undefined
}

/** Words that are nearly all in the story's address say nothing that it does not. */
function isSlug(words: string[], address: string): boolean {
  const inAddress = words.filter((word) => address.includes(labelKey(word)))
  return words.length > 2 && inAddress.length >= words.length * 0.8
}

const METAS = ['article:tag', 'keywords', 'parsely-tags', 'sailthru.tags', 'cxenseparse:keywords']

/** Characters. */
const LONGEST_KEYWORD = 80
const MOST_KEYWORDS = 60

/** Keywords in one string, parted by commas; by spaces where the script sets none between words. */
function listed(texts: string[]): string[] {
  return texts.flatMap((text) => {
    const parts = text.split(/\s*[,،;；，、؛|]\s*/)
    return parts.length === 1 && ['Hani', 'Jpan'].includes(scriptOf(text) ?? '') ? text.split(/\s+/) : parts
  })
}

/** Systems put their own marks among the keywords: ids, hosts, "namespace:value"; a section's mark names the section. */
function withoutMachineTag(word: string): string[] {
  const bare = word.replace(/^#/, '').trim()
  if (bare.length >= LONGEST_KEYWORD) return []
  const [label = '', named] = bare.split(/:\s*/, 2)
  if (/^(?:[0-9a-f]{8}-[0-9a-f-]{20,30}|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|[a-z]{2}))$/i.test(bare)) return []
  if (labelRole(label) === 'section' && named) return [named]
  return bare === '' || /^[\w ]{2,30}:\s?\S/.test(bare) ? [] : [bare]
}

const TAG_WORDS = new Set(
  'tags tag taglist tagcloud tagged topics topic keywords hashtags schlagworte etiquetas'.split(' '),
)

/** The page of a topic: `/tag/ferry`, `/thema/ferry`, `/topics/c1v`. */
const TOPIC_PAGE =
  /\/(?:tags?|topics?|themen?|themes?|temas?|tema|temi|keywords?|schlagwort|etiquetas?|etichette|emne|emner|amne|onderwerp|dossiers?|hashtag|tagged|sujets?|tegs?|tegi|konu|etiket)\/[^/]/i

/** Links, lines and buttons about the story that the page calls tags or that lead to the page of a topic. */
function printedTags({ passages, headline, body }: Known): string[] {
  const { from, to } = passages.range(body.element)
  const zone = { from: Math.max(0, (headline?.from ?? from) - BEFORE), to: to + AFTER }
  const isNear = (line: number) => line >= zone.from && line < zone.to
  const links = passages.links
    .filter(({ before }) => isNear(before))
    .slice(0, MOST_LINKS)
    .filter(({ node }) => !isNavigation(node))
  const isAlone = (line: number) => {
    const passage = passages.list[line]
    return passage !== undefined && (linkShare(passage) > 0.7 || !isProse(passage.text))
  }
  const groups = [
    links.filter(({ node }) => /(?:^|\s)tag(?:\s|,|$)/i.test(attribute(node, 'rel') ?? '')).map(({ node }) => node),
    labelledLinks(),
    links.filter(({ node }) => isTag(node)).map(({ node }) => node),
    passages.list.filter(({ index, block }) => isNear(index) && block.words.includes('tag')).map(({ block }) => block),
    links
      .filter(({ node, before }) => TOPIC_PAGE.test(attribute(node, 'href') ?? '') && isAlone(before))
      .map(({ node }) => node),
  ]
  return groups.map(tagsOf).find((tags) => tags.length > 0) ?? []

  /** Links of the box that a label («برچسب‌ها») opens. */
  function labelledLinks(): TreeElement[] {
    const label = passages.list.find((line) => line.index >= zone.from && lineRole(line) === 'tags')
    const box = label?.block.parent?.parent ?? label?.block.parent
    if (!label || !box) return []
    const until = passages.range(box).to
    return passages.links.filter(({ before }) => before > label.index && before < until).map(({ node }) => node)
  }
}

function tagsOf(nodes: TreeElement[]): string[] {
  const texts = nodes
    .map((each) => textOf(each))
    .filter((text) => text.length > 1 && text.length < LONGEST_TAG && !labelRole(text))
  const found = distinctBy(texts, labelKey)
  return found.length <= MOST_TAGS ? found : []
}

function isTag(node: TreeElement): boolean {
  const around = [node, node.parent, node.parent?.parent, node.parent?.parent?.parent]
  const within = node.children.flatMap((child) => (child.kind === 'element' ? [child] : []))
  return [...around, ...within].some((at) => at && at.tag !== 'body' && isNamedTags(at))
}

function isNamedTags(node: TreeElement): boolean {
  const component = attribute(node, 'data-component') ?? attribute(node, 'data-testid') ?? ''
  return (
    node.words.some((word) => TAG_WORDS.has(word)) || component.split(/[^a-z]+/i).some((word) => TAG_WORDS.has(word))
  )
}

const NAVIGATION = new Set([
  'nav',
  'navbar',
  'navigation',
  'menu',
  'breadcrumb',
  'breadcrumbs',
  'trending',
  'footernav',
])

const isNavigation = inherited<boolean>(
  ({ tag, words }) => tag === 'nav' || words.some((word) => NAVIGATION.has(word)) || undefined,
  false,
)

/** Lines around the story among which its tags stand. */
const BEFORE = 8
const AFTER = 60
/** Characters. */
const LONGEST_TAG = 60
const MOST_TAGS = 30
/** Of the lines about a story. */
const MOST_LINKS = 500
