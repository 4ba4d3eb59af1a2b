import type { Chance } from './random'
import type { Script } from './spelling'
import type { Story } from './story'
import { capitalised, HALF_SPACE } from './vocabulary'

/** A story written out. */
export interface Writing {
  kicker?: string
  headline: string
  /** Paragraphs; the first is the lead. */
  blocks: string[]
}

/** As its site writes: sentences, half-spaces kept, lost or widened, the letters of an Arabic keyboard. */
export function writingOf(story: Story, chance: Chance): Writing {
  const { ends, hasKicker, newsSite } = story
  const passages = ends.map((end, place) => {
    const isLine = place <= (hasKicker ? 1 : 0)
    const written = passageOf(story, ends[place - 1] ?? 0, end, chance, isLine)
    return newsSite.isArabic ? written.replaceAll('ی', 'ي').replaceAll('ک', 'ك') : written
  })
  const kicker = hasKicker ? passages.shift() : undefined
  const headline = passages.shift() ?? ''
  return { headline, blocks: passages, ...(kicker !== undefined && { kicker }) }
}

/** Words from place `from` to `to`. A line is one sentence without a stop. */
function passageOf(story: Story, from: number, to: number, chance: Chance, isLine: boolean): string {
  const { script } = story.lexicon
  const written: string[] = []
  let left = sentenceLength(chance)
  let isFirst = true
  for (let place = from; place < to; place += 1) {
    const word = wordOf(story, story.words[place] ?? 0, chance)
    left -= 1
    const isLast = !isLine && (left === 0 || place === to - 1)
    const shown = isFirst && script !== 'fa' ? capitalised(word, script) : word
    written.push(isLast ? `${shown}.` : left % 9 === 4 && !isLine ? shown + COMMAS[script] : shown)
    isFirst = isLast
    if (isLast) left = sentenceLength(chance)
  }
  return written.join(' ')
}

const COMMAS: Record<Script, string> = { fa: '،', en: ',', az: ',' }

function sentenceLength(chance: Chance): number {
  return 8 + chance.below(17)
}

function wordOf({ lexicon }: Story, place: number, chance: Chance): string {
  const word = lexicon.words[place] ?? ''
  return lexicon.isCompound[place] === 1 ? compoundBy(chance.next(), word) : word
}

/** Most write the half-space; some a space, some nothing. */
function compoundBy(share: number, word: string): string {
  return share < 0.78 ? word : word.replace(HALF_SPACE, share < 0.92 ? ' ' : '')
}
