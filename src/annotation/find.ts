import type { TextQuote } from './annotation'
import { blocksOf } from './blocks'
import { chainsOf } from './chains'
import { originalOf } from './copies'
import { letterFrom, placesOf } from './letters'
import { placementOf } from './placement'
import { searchedText } from './searched-text'
import { surest } from './surest'
import type { TextMap } from './text-map'
import { type Wanted, wantedOf } from './wanted'

export interface Found {
  start: number
  end: number
  /** 'changed': words or surroundings are not as they were marked. */
  likeness: 'same' | 'changed'
}

/** Where a quote stands now; undefined rather than a wrong place. */
export function find(quote: TextQuote, map: TextMap): Found | undefined {
  const wanted = wantedOf(quote)
  if (!wanted) return undefined
  const searched = searchedText(map)
  const { letters, seeds } = searched
  const found = (at: number, to: number, likeness: Found['likeness']): Found => {
    const [start, end] = placesOf(letters, at, to, map.text)
    return { start, end, likeness }
  }
  const hinted = quote.hints.page ? letterFrom(letters, quote.hints.page[0]) : 0
  if (letters.text.startsWith(wanted.text, hinted - wanted.from) && hinted >= wanted.from) {
    return found(hinted, hinted + wanted.to - wanted.from, 'same')
  }
  const placements = chainsOf(blocksOf(wanted.text, letters.text, seeds()), wanted).map((chain) =>
    placementOf(chain, wanted, letters.text),
  )
  const sure = surest(placements, wanted, hinted)
  if (!sure) return undefined
  const at = originalOf(sure, wanted, searched)
  return found(at, at + sure.to - sure.at, sure.isWhole && isAsMarked(at, wanted, letters.text) ? 'same' : 'changed')
}

function isAsMarked(at: number, { from, to, text: wanted }: Wanted, text: string): boolean {
  const start = Math.max(0, from - NEAR)
  return text.startsWith(wanted.slice(start, to + NEAR), at - (from - start)) && at >= from - start
}

/** Letters on either side that count as the surroundings of a mark: a line or less. */
const NEAR = 32
