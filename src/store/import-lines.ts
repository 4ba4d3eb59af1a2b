import type { Direction } from '../article/article'
import type { Clipping } from '../clipping/clipping'
import type { ClippingEntry, Entry, EntryPlace } from '../clipping/entry'
import type { Gain } from '../clipping/gains'
import { type ClippingHead, headOf } from '../clipping/head'
import type { StagedAs } from './import-counts'

/** What the library says to one clipping of a file. */
export interface Told {
  as: StagedAs
  /** The clipping of its page that is there already. */
  of?: KnownClipping
  /** What that one gets from it; missing in a restore. */
  gains?: Gain[]
}

export interface KnownClipping {
  id: string
  headline: string
  dir: Direction
  /** It comes from the same import. */
  isIncoming?: true
}

/** One clipping of a file, as a reader sees what becomes of it. */
export interface ImportLine extends EntryPlace, Omit<Told, 'as'> {
  head: Pick<ClippingHead, 'headline' | 'dir' | 'lang' | 'host' | 'agency' | 'published'>
}

/** The first of each kind. */
export type ImportLines = Record<LineGroup, ImportLine[]>

export type LineGroup = 'added' | 'enriched' | 'same'

/** So many lines of each kind are told; of the others only how many there are. */
export const MOST_LINES = 1_000

export function noLines(): ImportLines {
  return { added: [], enriched: [], same: [] }
}

export function knownClipping({ id, article }: Clipping, isIncoming = false): KnownClipping {
  const { headline, dir } = article
  return { id, headline: headline.slice(0, LONGEST), dir, ...(isIncoming && { isIncoming }) }
}

/** Adds the lines of a step; `told` in the order of its clippings. */
export function listOn(lines: ImportLines, told: readonly Told[], step: readonly Entry[]): void {
  const clippings = step.filter((entry) => entry.kind === 'clipping')
  for (const [at, { as, of, gains }] of told.entries()) {
    const group = as === 'added' || as === 'enriched' || as === 'same' ? lines[as] : undefined
    const entry = clippings[at]
    if (group && entry && group.length < MOST_LINES)
      group.push({ ...lineFor(entry), ...(of && { of }), ...(gains && { gains }) })
  }
}

function lineFor({ clipping, line, record, file }: ClippingEntry): ImportLine {
  const { headline, dir, lang, host, agency, published } = headOf(clipping)
  return {
    line,
    ...(record !== undefined && { record }),
    ...(file !== undefined && { file }),
    head: {
      headline: headline.slice(0, LONGEST),
      dir,
      host,
      ...(lang !== undefined && { lang }),
      ...(agency && { agency }),
      ...(published && { published }),
    },
  }
}

/** UTF-16 units: a line shows no more. */
const LONGEST = 300
