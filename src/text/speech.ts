import { languageFor } from './languages/index'
import type { Language, Speech } from './languages/language'

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

const speech = new Map(
  Object.values(
    import.meta.glob<{ language: Language; speech?: Speech }>(
      ['./languages/*.ts', '!./languages/index.ts', '!./languages/language.ts'],
      { eager: true },
    ),
  ).map(({ language, speech }) => [language.code, speech]),
)
