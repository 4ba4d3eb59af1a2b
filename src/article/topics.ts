import { asciiDigits, labelKey } from '../text/fold'
import { labelled, labelRole } from '../text/labels'
import type { Clues } from './clues'
import { distinctBy } from './distinct'
import { isRecord, strings, value } from './json-ld'
import type { Found } from './metadata'
import type { Passage, Passages } from './passages'
import { attribute, downwards, type Tree, type TreeElement, textOf } from './tree'
import { webAddress } from './web-address'

/** Section path, outermost first, without "Home": from the metadata, the breadcrumb or a label («گروه : یزد » یزد»). */
export function sectionOf(
  clues: Clues,
  tree: Tree,
  passages: Passages,
  headlines: string[],
): Found<string[]> | undefined {
  const not = new Set(headlines.map(labelKey))
  const clean = (parts: string[]) =>
    distinctBy(
      parts
        .flatMap((part) => part.split(/\s*[>»›]\s*|\s+[/|]\s+/))
        .filter((part) => part.length < 60 && labelRole(part) !== 'home' && !not.has(labelKey(part))),
      labelKey,
    )
  const readings: [Found<string[]>['source'], () => string[]][] = [
    ['json-ld', () => strings(value(clues.story, 'articleSection'))],
    ['meta', () => clues.metas('article:section')],
    ['dom', () => breadcrumb(tree)],
    [
      'label',
      () =>
        passages.list.flatMap((passage) =>
          labelled(passage.text)?.role === 'section' ? linesOf(passage, passages) : [],
        ),
    ],
    ['json-ld', () => breadcrumbList(clues)],
  ]
  for (const [source, reading] of readings) {
    const found = clean(reading())
    if (found.length > 0 && found.length < 8) return { value: found, source }
  }
  return undefined
}

/** Keywords that the page gives its story, in metadata and as printed tags, each once. */
export function keywordsOf(clues: Clues, passages: Passages): Found<string[]> | undefined {
  const listed = (texts: string[]) => texts.flatMap((text) => text.split(/\s*[,،;؛|]\s*/))
  const structured = listed(strings(value(clues.story, 'keywords')))
  const metas = listed(
    ['news_keywords', 'article:tag', 'keywords', 'parsely-tags'].flatMap((name) => clues.metas(name)),
  )
  const printed = printedTags(passages)
  const found = distinctBy(
    [...structured, ...metas, ...printed].map((word) => word.replace(/^#/, '').trim()),
    labelKey,
  ).filter((word) => word.length < 80 && !labelRole(word))
  const source = structured.length > 0 ? 'json-ld' : metas.length > 0 ? 'meta' : 'dom'
  return found.length > 0 ? { value: found.slice(0, 60), source } : undefined
}

/** The agency's number of the story, in ASCII digits: a labelled line, the metadata, or the address of an agency. */
export function newsCodeOf(clues: Clues, passages: Passages, url: string): Found<string> | undefined {
  for (const passage of passages.list) {
    const label = labelled(passage.text)
    if (label?.role !== 'newsCode') continue
    const code = codeIn(label.value) ?? codeIn(passages.list[passage.index + 1]?.text)
    if (code) return { value: code, source: 'label' }
  }
  const meta = codeIn(clues.meta('nastooh:code') ?? clues.meta('nastooh:nid'))
  if (meta) return { value: meta, source: 'meta' }
  // `/news/1353889/slug`, `/fa/news/7349926`, `/fa/366894`: how Iranian systems address a story.
  const path = URL.canParse(url) ? new URL(url).pathname : ''
  const address = /^\/(?:(?:fa|ar|az|tr|en)\/)?(?:(?:doc\/)?news\/)?(\d{4,10})(?=\/|$)/.exec(path)?.[1]
  return address && path !== `/${address}` ? { value: address, source: 'dom' } : undefined
}

/** The agency's own short link: `<link rel=shortlink>`, or what a field or line labelled so holds. */
export function shortUrlOf(clues: Clues, tree: Tree, passages: Passages, url: string): Found<string> | undefined {
  const linked = webAddress(clues.link('shortlink') ?? '', url)
  if (linked) return { value: linked, source: 'meta' }
  for (const node of downwards(tree.root)) {
    if (node.tag !== 'input' || !isShortLink(node)) continue
    const address = linkLike(attribute(node, 'value'))
    if (address) return { value: address, source: 'dom' }
  }
  for (const passage of passages.list) {
    const label = labelled(passage.text)
    const address =
      label?.role === 'shortLink' ? linkLike(label.value ?? passages.list[passage.index + 1]?.text) : undefined
    if (address) return { value: address, source: 'label' }
  }
  return undefined
}

function isShortLink(node: TreeElement): boolean {
  const near = [node, node.parent, node.parent?.parent].flatMap((at) => at?.words ?? [])
  return near.includes('short') || near.includes('shortlink') || near.includes('shorturl') || near.includes('tinyurl')
}

function linkLike(text: string | undefined): string | undefined {
  if (!text || !/^(?:https?:\/\/)?[\w.-]+\.[a-z]{2,}\/\S+$/i.test(text)) return undefined
  return webAddress(text.startsWith('http') ? text : `https://${text}`, 'https://invalid.invalid')
}

function codeIn(text: string | undefined): string | undefined {
  return /^\s*(\d{3,20})\s*$/.exec(asciiDigits(text ?? ''))?.[1]
}

const TRAIL_WORDS = new Set(['breadcrumb', 'breadcrumbs', 'breadcumb', 'crumbs'])

function breadcrumb(tree: Tree): string[] {
  for (const node of downwards(tree.root)) {
    if (!node.words.some((word) => TRAIL_WORDS.has(word)) || node.hidden) continue
    const links = [...downwards(node)].filter((each) => each.tag === 'a').map(textOf)
    const found = links.filter((text) => text !== '' && labelRole(text) !== 'home')
    if (found.length > 0 && found.length < 8) return found
  }
  return []
}

function breadcrumbList(clues: Clues): string[] {
  const list = clues.objects.find((object) => strings(object['@type']).includes('BreadcrumbList'))
  const items = list && value(list, 'itemListElement')
  if (!Array.isArray(items)) return []
  return items
    .slice(0, 8)
    .flatMap((item) =>
      isRecord(item) ? (strings(value(item, 'name'))[0] ?? strings(value(item, 'item'))[0] ?? []) : [],
    )
}

/** The value behind a label and the lines of its box: «گروه :», «یزد», «»», «یزد». */
function linesOf(label: Passage, passages: Passages): string[] {
  const own = label.text.replace(/^[^:：]*[:：]?/, '').trim()
  if (own) return [own]
  const { to } = passages.range(label.block.parent ?? label.block)
  return passages.list.slice(label.index + 1, Math.min(to, label.index + 4)).map(({ text }) => text)
}

const TAG_WORDS = new Set(['tags', 'tag', 'tagcloud', 'keywords', 'hashtags'])

function printedTags(passages: Passages): string[] {
  const labelledAt = passages.list.find(({ text }) => labelRole(text) === 'tags')
  const box = labelledAt?.block.parent?.parent ?? labelledAt?.block.parent
  const after =
    labelledAt && box
      ? passages.links.filter(({ before }) => before > labelledAt.index && before < passages.range(box).to)
      : []
  const named = passages.links.filter(
    ({ node }) =>
      /(?:^|\s)tag(?:\s|,|$)/i.test(attribute(node, 'rel') ?? '') ||
      [node.parent, node.parent?.parent, node.parent?.parent?.parent].some(
        (at) => at && at.tag !== 'body' && at.words.some((word) => TAG_WORDS.has(word)),
      ),
  )
  const found = (after.length > 0 && after.length < 30 ? after : named).map(({ node }) => textOf(node))
  return found.length <= 30 ? found.filter((text) => text.length > 1 && text.length < 60) : []
}
