import { directionOf } from '../../text/language-of'
import { writable } from '../xml/xml'
import type { Direction, PaperRun } from './paper'

/**
 * Text cut where its direction changes. Word sets a run from right to left with other fonts and other digits than one
 * from left to right, and cannot tell by itself; what has no direction of its own goes with the paragraph.
 */
export function scriptRuns(text: string, dir: Direction, look: Omit<PaperRun, 'text' | 'isRtl'> = {}): PaperRun[] {
  const plain = writable(text).replace(/[\t\r]/g, ' ')
  const runs: PaperRun[] = []
  const add = (from: number, to: number, isRtl: boolean): void => {
    if (from < to) runs.push({ ...look, text: plain.slice(from, to), isRtl })
  }
  const isRtl = dir === 'rtl'
  let written = 0
  /** From the first letter of the other direction to the last before one of the paragraph's. */
  let other: { start: number; end: number } | undefined
  const addOther = (): void => {
    if (!other) return
    add(written, other.start, isRtl)
    add(other.start, other.end, !isRtl)
    written = other.end
    other = undefined
  }
  for (const { index, 0: word, groups } of plain.matchAll(WORDS)) {
    if ((groups?.rtl !== undefined) === isRtl) addOther()
    else other = { start: other?.start ?? index, end: index + word.length }
  }
  addOther()
  add(written, plain.length, isRtl)
  return runs
}

/**
 * A text that is read by itself, somewhere in a line that runs `dir`: without the marks of direction around it, digits at
 * its end, and those of what comes next, would change places with their neighbours. Word does not know the isolates of Unicode.
 */
export function apartRuns(text: string, dir: Direction, look: Omit<PaperRun, 'text' | 'isRtl'> = {}): PaperRun[] {
  const own = directionOf(text, dir)
  if (own === dir) return scriptRuns(text, dir, look)
  const runs = scriptRuns(MARKS[own] + text + MARKS[own], own, look)
  return [...runs, { text: MARKS[dir], isRtl: dir === 'rtl' }]
}

/** Several such texts, with a sign between them. */
export function apartList(texts: readonly string[], between: string, dir: Direction): PaperRun[] {
  return texts.flatMap((text, at) => [...(at === 0 ? [] : scriptRuns(between, dir)), ...apartRuns(text, dir)])
}

const MARKS: Record<Direction, string> = { ltr: '\u200e', rtl: '\u200f' }

const RTL = '\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}'
/** Letters of one direction. Engines hold every letter of a repetition beyond U+FFFF: without an end, memory would have one. */
const WORDS = new RegExp(`(?<rtl>[${RTL}]{1,100})|[\\p{L}--[${RTL}]]{1,100}`, 'gv')
