import { type Body, breadthOf, isProse } from './body'
import type { Clues } from './clues'
import { strings } from './json-ld'
import { isFrontPage } from './page-kind'
import { linkShare, type Passage, type Passages } from './passages'
import type { Roles } from './roles'

export interface Evidence {
  clues: Clues
  passages: Passages
  body: Body
  roles: Roles
  url: string
}

/**
 * Is this the page of one story? A page that says so is believed if it has a paragraph to show; another needs
 * running text that outweighs its links. A front page is a list of teasers at an address without a path.
 */
export function isArticlePage({ clues, passages, body, roles, url }: Evidence): boolean {
  const story = roles.all('lead', 'body')
  const characters = story.reduce((sum, { text }) => sum + breadthOf(text), 0)
  if (characters === 0) return false
  const claimed =
    Object.keys(clues.story).length > 0 ||
    clues.meta('og:type')?.toLowerCase() === 'article' ||
    clues.meta('article:published_time') !== undefined
  const front =
    isFrontPage(url) ||
    (Object.keys(clues.story).length === 0 &&
      clues.objects.some((object) =>
        strings(object['@type']).some((type) => /CollectionPage|SearchResultsPage/.test(type)),
      ))
  if (claimed && !front) return characters >= 100
  const { from, to } = passages.range(body.element)
  const inside = passages.list.slice(from, to)
  const linked = inside.filter((passage) => linkShare(passage) > 0.5)
  const prose = story.filter(({ text }) => isProse(text))
  const teasers = linked.length > prose.length * 2 && linked.length > 8 && lengthOf(linked) > lengthOf(prose)
  return !teasers && !(front && lengthOf(prose) < LONGEST_TEASERS) && characters >= SHORTEST_STORY && prose.length > 0
}

/** Characters; with more of running text in one place, a page is a story, whatever its address. */
const LONGEST_TEASERS = 1000

/** Characters; shorter pages that do not call themselves articles are notices, forms and the like. */
const SHORTEST_STORY = 250

function lengthOf(passages: readonly Passage[]): number {
  return passages.reduce((sum, { text }) => sum + text.length, 0)
}
