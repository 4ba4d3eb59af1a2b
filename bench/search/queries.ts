import type { Corpus } from './corpus'
import { monthAt, periodAt } from './periods'
import { expectedOf, phraseIn } from './phrases'
import { type Chance, chanceOf } from './random'
import type { Story } from './story'

/** Something to look for. */
export interface BenchQuery {
  /** As it is typed into the box; a space at the end says that the last word is whole. */
  typed: string
  /** The same for engines with another query language: all of it must hold. */
  parts: QueryParts
  /** The numbers of the clippings that hold it; missing where nobody has counted. */
  expected?: number[]
}

export interface QueryParts {
  words: string[]
  isPhrase?: true
  /** The last word may go on. */
  isOpen?: true
  without?: string
  /** Stands in place of the words as well. */
  either?: string
  site?: string
  tag?: string
  /** Days of publication, ISO 8601, the second one not included. */
  from?: string
  until?: string
}

export const KINDS = [
  ...(['one term', 'common term', 'two terms', 'phrase', 'date', 'site', 'tag', 'combined'] as const),
  ...(['prefix 1', 'prefix 2', 'prefix 3', 'prefix 4', 'prefix 5+', 'not', 'or'] as const),
]
export type QueryKind = (typeof KINDS)[number]

export interface QueryScope {
  /** How many clippings there are. */
  docs: number
  /** The first of them, from which the queries are drawn. */
  drawnFrom: number
  /** Queries of each kind. */
  count: number
}

/** Queries of every kind; each finds something. */
export function queriesOf(corpus: Corpus, scope: QueryScope, seed: number): Record<QueryKind, BenchQuery[]> {
  const { docs, drawnFrom, count } = scope
  const chance = chanceOf(seed, 7)
  const stories = () => corpus.storyAt(chance.below(drawnFrom))
  const make = (ask: (story: Story, place: number) => BenchQuery) =>
    Array.from({ length: count }, (_, place) => ask(wellKnown(stories), place))
  const rest = (story: Story): Rest => ({ story, chance })
  const phrases = Array.from({ length: count }, (_, place) => phraseIn(stories, chance, place))
  const expected = expectedOf(corpus, docs, phrases)
  return {
    'one term': make((story) => termsQuery([wordIn(rest(story), MID)])),
    'common term': make((story) => termsQuery([wordIn(rest(story), COMMON)])),
    'two terms': make((story) => termsQuery([wordIn(rest(story), USUAL), wordIn(rest(story), MID)])),
    phrase: phrases.map(({ words }, place) => ({
      typed: `"${words.join(' ')}"`,
      parts: { words, isPhrase: true },
      expected: expected[place] ?? [],
    })),
    date: make((story, place) => {
      const { typed, ...period } =
        place % 3 === 0 ? monthAt(corpus.pools, story.day) : periodAt(corpus.pools, story.day)
      return filtered(place % 2 === 0 ? [] : [wordIn(rest(story), USUAL)], typed, period)
    }),
    site: make((story, place) => {
      const site = story.newsSite.site.host
      return filtered(place % 2 === 0 ? [] : [wordIn(rest(story), USUAL)], `site:${site}`, { site })
    }),
    tag: make((story, place) => {
      const tag = story.tags[0] ?? ''
      return filtered(place % 2 === 0 ? [] : [wordIn(rest(story), USUAL)], `tag:${tag}`, { tag })
    }),
    combined: make((story) => {
      const site = story.newsSite.site.host
      const { typed, ...period } = periodAt(corpus.pools, story.day)
      return filtered([wordIn(rest(story), COMMON)], `site:${site} ${typed}`, { site, ...period })
    }),
    'prefix 1': make((story) => prefixQuery(wordIn(rest(story), MID), 1)),
    'prefix 2': make((story) => prefixQuery(wordIn(rest(story), MID), 2)),
    'prefix 3': make((story) => prefixQuery(wordIn(rest(story), MID), 3)),
    'prefix 4': make((story) => prefixQuery(wordIn(rest(story), MID), 4)),
    'prefix 5+': make((story, place) => prefixQuery(wordIn(rest(story), MID), 5 + (place % 4))),
    not: make((story) => {
      const [word, without] = [wordIn(rest(story), MID), absentFrom(rest(story))]
      return { typed: `${word} -${without} `, parts: { words: [word], without } }
    }),
    or: make((story) => {
      const [word, either] = [wordIn(rest(story), MID), wordIn(rest(stories()), MID)]
      return { typed: `${word} OR ${either} `, parts: { words: [word], either } }
    }),
  }
}

/** Forty words as somebody types them, letter by letter. */
export function wordsToType(corpus: Corpus, { drawnFrom }: QueryScope, seed: number): string[] {
  const chance = chanceOf(seed, 8)
  return Array.from({ length: 40 }, () => wordIn({ story: corpus.storyAt(chance.below(drawnFrom)), chance }, MID))
}

/** A story with a day and a tag, so that a filter by these finds it. */
function wellKnown(stories: () => Story): Story {
  const story = stories()
  return story.isDated && story.tags.length > 0 ? story : wellKnown(stories)
}

interface Rest {
  story: Story
  chance: Chance
}

/** Places in a lexicon, the second one not included. */
type Ranks = readonly [from: number, to: number]
const COMMON: Ranks = [0, 60]
const USUAL: Ranks = [60, 3_000]
const MID: Ranks = [500, 30_000]

/** A word of the story within these ranks; any of its words where it has none. */
function wordIn({ story, chance }: Rest, [from, to]: Ranks): string {
  const { lexicon, words } = story
  const plain = [...words].filter((place) => isPlain(lexicon.words[place] ?? ''))
  const fitting = plain.filter((place) => place >= from && place < to)
  return lexicon.words[chance.pick(fitting.length > 0 ? fitting : plain)] ?? ''
}

/** A common word of the same language that the story does not have. */
function absentFrom({ story, chance }: Rest): string {
  const { lexicon, words } = story
  const [from, to] = [20, 600]
  const own = new Set(words)
  return chance.pick(lexicon.words.slice(from, to).filter((word, place) => isPlain(word) && !own.has(from + place)))
}

/** No operator is so long, and none of these is written in several ways. */
function isPlain(word: string): boolean {
  return /^\p{L}{3,}$/u.test(word)
}

function termsQuery(words: string[]): BenchQuery {
  return { typed: `${words.join(' ')} `, parts: { words } }
}

function filtered(words: string[], filter: string, narrowed: Partial<QueryParts>): BenchQuery {
  return { typed: `${[...words, filter].join(' ')} `, parts: { words, ...narrowed } }
}

function prefixQuery(word: string, letters: number): BenchQuery {
  const typed = word.slice(0, letters)
  return { typed, parts: { words: [typed], isOpen: true } }
}
