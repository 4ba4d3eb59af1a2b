import type { Corpus } from './corpus'
import type { Chance } from './random'
import type { Story } from './story'
import type { Lexicon } from './vocabulary'

/** Three words that stand side by side in some story. */
export interface Phrase {
  lexicon: Lexicon
  /** Their places in the lexicon. */
  places: readonly [number, number, number]
  words: string[]
}

/** Every third phrase is of common words only, and every third of usual ones, so that some stand in many stories. */
export function phraseIn(stories: () => Story, chance: Chance, turn: number): Phrase {
  const rarest = [Number.POSITIVE_INFINITY, 600, 15][turn % 3] ?? 0
  for (;;) {
    const story = stories()
    const starts = [...story.words.keys()].filter((at) => placesAt(story, at)?.every((place) => place < rarest))
    const places = starts.length > 0 ? placesAt(story, chance.pick(starts)) : undefined
    if (!places) continue
    const { lexicon } = story
    return { lexicon, places, words: places.map((place) => lexicon.words[place] ?? '') }
  }
}

/**
 * Which of the first `docs` clippings hold each phrase, counted in the words that the stories are made of: no text is read
 * and nothing of the search is used. Punctuation between two words does not part them, the end of a passage does.
 */
export function expectedOf(corpus: Corpus, docs: number, phrases: readonly Phrase[]): number[][] {
  const found = phrases.map((): number[] => [])
  const byFirst = new Map(Object.values(corpus.vocabulary).map((lexicon) => [lexicon, byFirstPlace(phrases, lexicon)]))
  for (let number = 0; number < docs; number += 1) {
    const story = corpus.storyAt(number)
    const beginning = byFirst.get(story.lexicon)
    for (let at = 0; at < story.words.length; at += 1) {
      for (const turn of beginning?.get(story.words[at] ?? 0) ?? []) {
        const isThere = isSame(placesAt(story, at), phrases[turn]?.places)
        if (isThere && found[turn]?.at(-1) !== number) found[turn]?.push(number)
      }
    }
  }
  return found
}

/** Turns of the phrases that begin with a place. */
function byFirstPlace(phrases: readonly Phrase[], lexicon: Lexicon): Map<number, number[]> {
  const turns = new Map<number, number[]>()
  for (const [turn, phrase] of phrases.entries()) {
    if (phrase.lexicon !== lexicon) continue
    const [first] = phrase.places
    turns.set(first, [...(turns.get(first) ?? []), turn])
  }
  return turns
}

/** Three words from a place on; undefined where the passage ends before the third. */
function placesAt({ words, ends }: Story, at: number): [number, number, number] | undefined {
  const end = ends.find((each) => each > at) ?? 0
  const [first, second, third] = [words[at], words[at + 1], words[at + 2]]
  if (at + 3 > end || first === undefined || second === undefined || third === undefined) return undefined
  return [first, second, third]
}

function isSame(one: readonly number[] | undefined, other: readonly number[] | undefined): boolean {
  return one !== undefined && other !== undefined && one.every((place, at) => place === other[at])
}
