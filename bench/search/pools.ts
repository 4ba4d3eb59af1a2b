import type { Author, Site } from '../../src/article/article'
import { type Draw, drawBy, zipfWeights } from './alias'
import { type Chance, chanceOf } from './random'
import type { Script } from './spelling'
import { capitalised, type Lexicon, type Vocabulary } from './vocabulary'

/** A made-up news site. */
export interface NewsSite {
  site: Site
  /** BCP 47. */
  lang: string
  script: Script
  /** It writes ي and ك where others write ی and ک. */
  isArabic: boolean
  sections: readonly string[]
  authors: readonly Author[]
}

export interface Pools {
  sites: Record<Script, readonly NewsSite[]>
  /** The place of a site among those of its script. */
  drawSite: Record<Script, Draw>
  tags: readonly string[]
  drawTag: Draw
  /** Days from `FIRST_DAY` on. */
  days: readonly NewsDay[]
}

export interface NewsDay {
  /** ISO 8601. */
  iso: string
  /** As a Persian site writes it, without the time. */
  persian: string
}

/** Forty sites with a dozen sections and some ten authors each, 150 tags, ten years of days. */
export function poolsOf(vocabulary: Vocabulary, seed: number): Pools {
  const chance = chanceOf(seed, 3)
  const sitesOf = (script: Script) =>
    Array.from({ length: SITES[script] }, (_, place) => siteOf(vocabulary, script, place, chance))
  const tagScripts: Script[] = ['fa', 'fa', 'fa', 'en', 'az']
  return {
    sites: { fa: sitesOf('fa'), en: sitesOf('en'), az: sitesOf('az') },
    drawSite: { fa: drawPlace(SITES.fa), en: drawPlace(SITES.en), az: drawPlace(SITES.az) },
    tags: Array.from({ length: TAGS }, (_, place) => midWord(vocabulary[tagScripts[place % 5] ?? 'fa'], chance)),
    drawTag: drawPlace(TAGS),
    days: Array.from({ length: DAYS }, (_, place) => dayAt(place)),
  }
}

const SITES: Record<Script, number> = { fa: 24, en: 10, az: 6 }
const TAGS = 150
const AUTHORS = 10
const SECTIONS = 12

/** 1 January 2016. */
export const FIRST_DAY = Date.UTC(2016, 0, 1)
export const DAYS = 3_653
export const DAY = 86_400_000

function drawPlace(length: number): Draw {
  return drawBy(zipfWeights(length, 2))
}

function siteOf(vocabulary: Vocabulary, script: Script, place: number, chance: Chance): NewsSite {
  const lexicon = vocabulary[script]
  const name = `${nameWord(lexicon, chance)} ${nameWord(lexicon, chance)}`
  const host = `${midWord(vocabulary.en, chance)}${place}.example`
  return {
    site: { host, name, agency: { name } },
    lang: script === 'az' && place % 2 === 1 ? 'tr' : script,
    script,
    isArabic: script === 'fa' && place % 6 === 5,
    sections: Array.from({ length: SECTIONS }, () => nameWord(lexicon, chance)),
    authors: Array.from({ length: AUTHORS }, () => authorOf(lexicon, chance)),
  }
}

function authorOf(lexicon: Lexicon, chance: Chance): Author {
  return { name: `${nameWord(lexicon, chance)} ${nameWord(lexicon, chance)}`, role: 'reporter' }
}

function nameWord(lexicon: Lexicon, chance: Chance): string {
  return capitalised(midWord(lexicon, chance), lexicon.script)
}

/** A word that is neither common nor rare; it has no half-space. */
function midWord(lexicon: Lexicon, chance: Chance): string {
  const place = 500 + chance.below(10_000)
  const word = lexicon.words[place]
  return word === undefined || lexicon.isCompound[place] === 1 ? midWord(lexicon, chance) : word
}

const PERSIAN_DAY = new Intl.DateTimeFormat('fa-IR-u-ca-persian-nu-arabext', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

function dayAt(place: number): NewsDay {
  const day = new Date(FIRST_DAY + place * DAY)
  return { iso: day.toISOString().slice(0, 10), persian: PERSIAN_DAY.format(day) }
}
