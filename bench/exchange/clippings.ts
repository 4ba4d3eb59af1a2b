import { ANNOTATION_COLORS, type Annotation } from '../../src/annotation/annotation'
import type { Article, ArticleDate, Block } from '../../src/article/article'
import { type Clipping, clippingOf } from '../../src/clipping/clipping'
import { idAfter } from '../../src/clipping/id'
import { type Chance, chanceOf } from '../search/random'
import { HOSTILE, LANGUAGES, type Words } from './words'

/** Clippings that nobody kept, the same for a number: five languages, every field now and then, hostile text in a fifth. */
export function exchangeClipping(number: number): Clipping {
  const chance = chanceOf(SEED, number)
  const words = LANGUAGES[number % LANGUAGES.length]
  if (!words) throw new Error('There is no such language.')
  const clippedAt = FIRST + number * HOUR
  const random = Uint8Array.from({ length: 10 }, () => chance.below(256))
  const article = articleOf(number, words, chance)
  const clipping = clippingOf(article, { id: idAfter(undefined, { now: clippedAt, random }), now: clippedAt })
  const note = chance.happens(0.4) ? `${sentence(words, chance)}\n${hostile(chance)}` : undefined
  const annotations = annotationsIn(article, clippedAt, words, chance)
  return {
    ...clipping,
    tags: [...new Set([chance.pick(words.tags), ...(chance.happens(0.2) ? [hostile(chance)] : [])])],
    ...(note && { note }),
    ...(annotations.length > 0 && { annotations }),
    ...(chance.happens(0.1) && {
      revisions: [
        { article: { ...article, headline: headline(words, chance) }, scope: 'article', clippedAt: clippedAt - HOUR },
      ],
    }),
    state: chance.pick(['unread', 'read', 'archived']),
    starred: chance.happens(0.1),
  }
}

const SEED = 20261122
const HOUR = 3_600_000
const DAY = 24 * HOUR
/** The first of January 2024, UTC. */
const FIRST = 1_704_067_200_000

function articleOf(number: number, words: Words, chance: Chance): Article {
  const agency = chance.pick(words.agencies)
  const { lang, dir } = words
  const blocks = blocksOf(words, chance)
  const published = chance.happens(0.93) ? dateOf(FIRST + chance.below(700) * DAY, words, chance) : undefined
  const authors = Array.from({ length: chance.below(4) }, () => ({
    name: `${chance.pick(words.given)} ${chance.pick(words.family)}`,
    role: chance.pick(['reporter', 'photographer', 'translator', 'editor'] as const),
  }))
  const url = `https://${agency.host}/${lang}/news/${number}?a=1&b=${encodeURIComponent(chance.pick(words.tags))}`
  return {
    url,
    ...(chance.happens(0.5) && { canonicalUrl: `https://${agency.host}/${lang}/news/${number}` }),
    ...(chance.happens(0.3) && { shortUrl: `https://${agency.host}/x/${number}` }),
    site: { host: agency.host, name: agency.alias, agency: { name: agency.name, aliases: [agency.alias] } },
    lang,
    dir,
    ...(chance.happens(0.5) && { kickers: [{ text: headline(words, chance), lang, dir }] }),
    headline: chance.happens(0.2) ? `${headline(words, chance)} ${hostile(chance)}` : headline(words, chance),
    ...(blocks[0] && { lead: blocks[0].text }),
    ...(authors.length > 0 && { authors }),
    ...(chance.happens(0.3) && { attribution: { text: sentence(words, chance), agency: { name: agency.name } } }),
    ...(chance.happens(0.5) && { dateline: chance.pick(words.places) }),
    ...(published && { published }),
    ...(published && chance.happens(0.2) && { modified: published }),
    section: [chance.pick(words.sections)],
    keywords: [...new Set([chance.pick(words.tags), chance.pick(words.tags)])],
    ...(chance.happens(0.6) && { newsCode: String(8_400_000 + number) }),
    blocks,
    images: [{ url: `https://${agency.host}/p/${number}.jpg`, caption: sentence(words, chance), credit: 'Ada' }],
    ...(blocks.length > 1 && { quotes: [{ text: sentence(words, chance), speaker: 'Ada', block: 1 }] }),
    related: [{ title: headline(words, chance), url: `https://${agency.host}/${lang}/news/${number + 1}` }],
    sources: { headline: 'dom', blocks: 'dom' },
  }
}

function blocksOf(words: Words, chance: Chance): Block[] {
  const paragraph = (): Block => ({
    kind: 'paragraph',
    text: Array.from({ length: 3 + chance.below(4) }, () => sentence(words, chance)).join(' '),
  })
  const others: Block[] = [
    { kind: 'heading', level: 2, text: headline(words, chance) },
    { kind: 'quote', text: sentence(words, chance) },
    { kind: 'list', text: [headline(words, chance), headline(words, chance)].join('\n') },
    {
      kind: 'table',
      text: 'a b\n1 2',
      rows: [
        ['a', 'b'],
        ['1', hostile(chance)],
      ],
    },
    { kind: 'paragraph', text: hostile(chance), marks: [{ kind: 'strong', start: 0, end: 1 }] },
  ]
  return [
    paragraph(),
    ...Array.from({ length: 4 + chance.below(6) }, paragraph),
    ...others.filter(() => chance.happens(0.3)),
    paragraph(),
  ]
}

/** Words of the story, as somebody marks them; each is found again by what stands around it. */
function annotationsIn({ blocks }: Article, at: number, words: Words, chance: Chance): Annotation[] {
  const marked = blocks.filter(({ kind }) => kind === 'paragraph').filter(() => chance.happens(0.15))
  return marked.flatMap(({ text }, n) => {
    const start = text.indexOf(' ') + 1
    const end = text.indexOf('.', start)
    if (start === 0 || end <= start) return []
    return {
      id: `A${at}${n}`,
      quote: {
        exact: text.slice(start, end),
        prefix: text.slice(0, start),
        suffix: text.slice(end, end + 40),
        hints: {},
      },
      color: chance.pick(ANNOTATION_COLORS),
      ...(chance.happens(0.5) && { note: `${sentence(words, chance)} ${hostile(chance)}` }),
      tags: chance.happens(0.5) ? [chance.pick(words.tags)] : [],
      createdAt: at,
      updatedAt: at,
    }
  })
}

function dateOf(time: number, { calendar }: Words, chance: Chance): ArticleDate {
  const day = new Date(time).toISOString().slice(0, 10)
  const isDay = chance.happens(0.3)
  return {
    iso: isDay ? day : `${day}T14:05:00+03:30`,
    raw: day,
    calendar,
    precision: isDay ? 'day' : 'minute',
    source: 'label',
    ...(!isDay && { zone: 'given' as const }),
  }
}

function headline(words: Words, chance: Chance): string {
  return `${chance.pick(words.subjects)} ${chance.pick(words.deeds)}`
}

function sentence(words: Words, chance: Chance): string {
  return `${headline(words, chance)}, ${chance.pick(words.places)} ${chance.pick(words.tags)} ${chance.below(900)}.`
}

function hostile(chance: Chance): string {
  return chance.pick(HOSTILE)
}
