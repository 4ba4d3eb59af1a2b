import { languageFor } from '../languages/index'
import type { Language } from '../languages/language'
import type { Speech } from './speech'

/** A language, and how it tells what somebody said. */
export type SpokenLanguage = Language & Speech

/** The language of a tag; undefined when it is not on the shelf. */
export function spokenLanguageFor(tag: string | undefined): SpokenLanguage | undefined {
  const language = languageFor(tag)
  if (!language) return undefined
  const known = spoken.get(language.code) ?? { ...language, ...speech.get(language.code) }
  spoken.set(language.code, known)
  return known
}

const spoken = new Map<string, SpokenLanguage>()

/** By code. */
const speech: ReadonlyMap<string, Speech> = new Map(
  Object.entries(
    import.meta.glob<Speech>(['./*.ts', '!./index.ts', '!./speech.ts'], { eager: true, import: 'speech' }),
  ).map(([path, speech]) => [path.slice('./'.length, -'.ts'.length), speech]),
)
