import type { Article, ArticleDate } from '../../src/article/article'
import { type Clipping, clippingOf } from '../../src/clipping/clipping'
import { idAfter } from '../../src/clipping/id'
import { DAY, FIRST_DAY, type Pools, poolsOf } from './pools'
import { type Chance, chanceOf } from './random'
import { type Story, storyOf } from './story'
import { HALF_SPACE, type Vocabulary, vocabularyOf } from './vocabulary'
import { writingOf } from './writing'

/** News that nobody wrote, the same for a seed in every browser: what search is measured on. */
export interface Corpus {
  vocabulary: Vocabulary
  pools: Pools
  /** The story of a number from 0 on; any of them can be asked for, in any order. */
  storyAt(number: number): Story
  clippingAt(number: number): Clipping
}

export const SEED = 20261122

export function corpusOf(seed: number): Corpus {
  const vocabulary = vocabularyOf(seed)
  const pools = poolsOf(vocabulary, seed)
  const storyAt = (number: number) => storyOf(vocabulary, pools, seed, number)
  return {
    vocabulary,
    pools,
    storyAt,
    clippingAt: (number) => writtenOut(storyAt(number), pools, chanceOf(seed + 1, number)),
  }
}

/** The number of the story that stands at an address; undefined for another page's. */
export function numberAt(address: string): number | undefined {
  const number = /\.example\/[a-z]+\/news\/(\d+)$/.exec(address)?.[1]
  return number === undefined ? undefined : Number(number)
}

/** UTF-8 bytes of what is read of a clipping: kicker, headline and paragraphs. The lead is the first of these. */
export function textBytes({ article }: Clipping): number {
  const texts = [...(article.kickers ?? []), { text: article.headline }, ...article.blocks]
  return texts.reduce((sum, { text }) => sum + encoder.encodeInto(text, scratch).written, 0)
}

const encoder = new TextEncoder()
const scratch = new Uint8Array(64_000)

function writtenOut(story: Story, pools: Pools, chance: Chance): Clipping {
  const { day, number, tags } = story
  const minutes = chance.below(24 * 60)
  const clippedAt = FIRST_DAY + day * DAY + minutes * 60_000 + chance.below(3 * DAY)
  const random = Uint8Array.from({ length: 10 }, () => chance.below(256))
  const article = articleOf(story, pools, minutes, chance)
  const clipping = clippingOf(article, { id: idAfter(undefined, { now: clippedAt, random }), now: clippedAt })
  const note = chance.happens(0.05) && noteOf(story, chance)
  return {
    ...clipping,
    tags: [...tags],
    ...(note && { note }),
    state: chance.pick(['unread', 'read', 'read', 'archived']),
    starred: number % 23 === 0,
  }
}

function articleOf(story: Story, pools: Pools, minutes: number, chance: Chance): Article {
  const { newsSite, number } = story
  const { kicker, headline, blocks } = writingOf(story, chance)
  const dir = newsSite.script === 'fa' ? 'rtl' : 'ltr'
  const published = story.isDated ? dateOf(story, pools, minutes) : undefined
  return {
    url: `https://${newsSite.site.host}/${newsSite.lang}/news/${number}`,
    site: newsSite.site,
    lang: newsSite.lang,
    dir,
    ...(kicker && { kickers: [{ text: kicker, dir }] }),
    headline,
    ...(blocks[0] && { lead: blocks[0] }),
    authors: [chance.pick(newsSite.authors)],
    ...(published && { published }),
    section: [chance.pick(newsSite.sections)],
    newsCode: String(8_400_000 + number),
    blocks: blocks.map((text) => ({ kind: 'paragraph', text })),
    sources: { site: 'site', headline: 'site', lead: 'site', authors: 'label', published: 'json-ld', blocks: 'dom' },
  }
}

function dateOf({ day, newsSite }: Story, pools: Pools, minutes: number): ArticleDate {
  const { iso, persian } = pools.days[day] ?? { iso: '', persian: '' }
  const time = `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
  const isPersian = newsSite.script === 'fa'
  return {
    iso: `${iso}T${time}${isPersian ? '+03:30' : '+04:00'}`,
    raw: `${isPersian ? persian : iso} ${time}`,
    calendar: isPersian ? 'persian' : 'gregory',
    precision: 'minute',
    source: 'json-ld',
    zone: 'presumed',
  }
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

/** A dozen words, as somebody jots them down. */
function noteOf({ lexicon }: Story, chance: Chance): string {
  const words = Array.from({ length: 12 }, () => lexicon.words[lexicon.draw(chance)] ?? '')
  return words.join(' ').replaceAll(HALF_SPACE, ' ')
}
