import type { Language } from './language'

/** The shelf: every language that Borideh reads with knowledge of its words, by code. */
export const languages: ReadonlyMap<string, Language> = new Map(
  Object.values(
    import.meta.glob<Language>(['./*.ts', '!./index.ts', '!./language.ts'], { eager: true, import: 'language' }),
  ).map((language) => [language.code, language]),
)

/** The language of a tag like "fa-IR"; undefined when it is not on the shelf. */
export function languageFor(tag: string | undefined): Language | undefined {
  return tag === undefined ? undefined : languages.get(tag.toLowerCase().split(/[-_]/)[0] ?? '')
}
