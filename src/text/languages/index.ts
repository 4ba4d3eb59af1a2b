import type { Language } from './language'

/**
 * The shelf: every language that Borideh reads with knowledge of its words, by code. Those that are not written in
 * Latin letters come first, by script: neighbours that share words pack better, and news pages are given them all.
 */
export const languages: ReadonlyMap<string, Language> = new Map(
  Object.values({
    ...import.meta.glob<Language>('./{ar,ckb,fa,he,ur}.ts', { eager: true, import: 'language' }),
    ...import.meta.glob<Language>('./{hi,ja,ko,ru,uk,zh}.ts', { eager: true, import: 'language' }),
    ...import.meta.glob<Language>(['./*.ts', '!./index.ts', '!./language.ts'], { eager: true, import: 'language' }),
  }).map((language) => [language.code, language]),
)

/** The language of a tag like "fa-IR" or "nb"; undefined when it is not on the shelf. */
export function languageFor(tag: string | undefined): Language | undefined {
  const code = tag?.toLowerCase().split(/[-_]/)[0] ?? ''
  return languages.get(code) ?? [...languages.values()].find(({ also }) => also?.includes(code))
}
