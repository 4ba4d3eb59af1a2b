import { labelKey } from '../text/label-key'
import { labelRole } from '../text/labels'
import type { LabelRole } from '../text/languages/language'
import type { RelatedKind, RelatedStory } from './parts'
import type { Passage, Passages } from './passages'
import { pictureAddress } from './pictures'
import { lineLabels, lineRole } from './printed-labels'
import { attribute, downwards, type TreeElement, textOf, upwards } from './tree'
import { webAddress } from './web-address'

/**
 * Stories that the page offers as related, each once, in its order. They are looked for behind a label
 * («مطالب مرتبط», "Read also", "Up next"), which says how it offers them, and in boxes called so; a card may link its
 * picture and its heading apart, or print its title twice, once as the picture's description. `story` runs from the
 * headline to the end of the body: what stands above it is the site's menu.
 */
export function relatedIn(passages: Passages, story: Region, url: string): RelatedStory[] {
  const found: RelatedStory[] = []
  const known = new Set<string>()
  for (const { from, to, kind } of regions(passages, story)) {
    for (const story of storiesIn(passages, from, to, url)) {
      if (found.length >= MOST_RELATED) return found
      const title = labelKey(story.title)
      if (known.has(story.url) || known.has(title)) continue
      known.add(story.url).add(title)
      found.push({ ...story, ...(kind && { kind }), ...(siteOf(story.url) !== siteOf(url) && { foreign: true }) })
    }
  }
  return found
}

const MOST_RELATED = 60
/** Of one box; what has more is an archive. */
const MOST_LINKS = 500
const MOST_REGIONS = 20
const RELATED_WORDS = new Set(['related', 'relateds', 'relatednews', 'similar'])

/** Passages [from, to). */
interface Region {
  from: number
  to: number
  kind?: RelatedKind
}

/** What a label says of the stories behind it. */
const KINDS = new Map<LabelRole | undefined, RelatedKind>([
  ['readMore', 'readMore'],
  ['sameTopic', 'topic'],
  ['next', 'next'],
])

function regions(passages: Passages, story: Region): Region[] {
  const found: Region[] = []
  for (const passage of passages.list) {
    if (passage.index < story.from) continue
    if (found.length >= MOST_REGIONS) break
    const isInside = passage.index < story.to
    const role = lineRole(passage)
    const kind = KINDS.get(role)
    if (role === 'related' || (kind && (kind !== 'readMore' || isInside)))
      found.push({ ...afterLabel(passage, passages), ...(kind && { kind }) })
    // "Read also: …" in one line.
    else if (isInside && passage.linked > 0 && invites(passage))
      found.push({ from: passage.index, to: passage.index + 1, kind: 'readMore' })
  }
  for (const node of passages.tree.called(RELATED_WORDS)) {
    if (found.length >= MOST_REGIONS) break
    if (['html', 'body', 'main', 'article'].includes(node.tag)) continue
    const region = passages.range(node)
    if (
      region.from >= story.from &&
      region.to > region.from &&
      !found.some(({ from, to }) => from <= region.from + 1 && region.to <= to)
    )
      found.push(region)
  }
  return found.sort((a, b) => a.from - b.from)
}

function invites(line: Passage): boolean {
  const role = lineLabels(line)[0]?.role
  return role === 'related' || KINDS.has(role)
}

/** The registrable part of a host, nearly: its last two labels. */
function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.split('.').slice(-2).join('.') : ''
}

/** The rest of the box that the label opens, up to the next label of another kind. */
function afterLabel(label: Passage, passages: Passages): Region {
  let to = label.index + 1
  const next = passages.links.find(({ before }) => before > label.index)
  for (const node of upwards(label.block)) {
    to = passages.range(node).to
    if (next && next.before < to) break
  }
  for (let i = label.index + 1; i < to; i++) {
    const passage = passages.list[i]
    if (passage && lineRole(passage)) return { from: label.index + 1, to: i }
  }
  return { from: label.index + 1, to }
}

function storiesIn(passages: Passages, from: number, to: number, url: string): RelatedStory[] {
  const links = passages.links
    .filter(({ before }) => from <= before && before < to)
    .slice(0, MOST_LINKS)
    .flatMap(({ node, before }) => {
      const address = webAddress(attribute(node, 'href') ?? '', url)?.replace(/#(?!!).*$/, '')
      return address && !isSamePage(address, url) ? [{ node, before, address }] : []
    })
  const byAddress = new Map<string, typeof links>()
  for (const link of links) {
    const known = byAddress.get(link.address)
    if (known) known.push(link)
    else byAddress.set(link.address, [link])
  }
  const cards = [...byAddress]
  return cards.flatMap(([address, group], i) => {
    const first = group[0]
    const title = longest(group.flatMap(({ node }) => titlesOf(node)))
    if (!first || !title || title.length < SHORTEST_TITLE || labelRole(title)) return []
    const until = cards[i + 1]?.[1][0]?.before ?? to
    const named = labelKey(title)
    const teaser = passages.list
      .slice(first.before, until)
      .find(
        ({ text, linked, key }) =>
          text.length >= 40 && (linked < text.length / 2 || group.length === 1) && !key.includes(named),
      )
    const image = group.map(({ node }) => pictureIn(node, url)).find(Boolean)
    return [{ title, url: address, ...(teaser && { teaser: teaser.text }), ...(image && { image }) }]
  })
}

function titlesOf(link: TreeElement): string[] {
  const inside = [...downwards(link)]
  const heading = inside.find((node) => /^h[1-6]$/.test(node.tag) || node.words.includes('title'))
  const text = heading ? textOf(heading) : textOf(link)
  if (text.length > 3 && text.length < LONGEST_TITLE) return [text]
  const alt = inside.filter((node) => node.tag === 'img').map((node) => attribute(node, 'alt'))
  return [attribute(link, 'title'), ...alt].filter((each): each is string => each !== undefined && each.length > 3)
}

const LONGEST_TITLE = 240
/** Characters; shorter links name a section. */
const SHORTEST_TITLE = 12

function longest(texts: string[]): string | undefined {
  return texts.reduce<string | undefined>((best, text) => (text.length > (best?.length ?? 0) ? text : best), undefined)
}

function pictureIn(link: TreeElement, url: string): string | undefined {
  const picture = [...downwards(link)].find((node) => node.tag === 'img')
  return picture && pictureAddress(picture, url)
}

function isSamePage(address: string, url: string): boolean {
  return address.split('#')[0] === url.split('#')[0]
}
