import { labelKey } from '../../text/label-key'

/**
 * Things that can be typed, each with its names in the order of `NAME_LANGUAGES`: "shown in Latin,another|fa|ar|az|tr".
 * Every name is understood in every language.
 */
export type NameTable<Thing> = readonly (readonly [thing: Thing, names: string])[]

/** What the names in one language are, the shown one first. */
export function namesIn(names: string, language: string): string[] {
  return names.split('|')[NAME_LANGUAGES.indexOf(language)]?.split(',') ?? []
}

const NAME_LANGUAGES = ['en', 'fa', 'ar', 'az', 'tr']

export interface Found<Thing> {
  /** The one that has exactly this name. */
  thing: Thing | undefined
  /** All whose names begin so, once for each name. */
  begun: Thing[]
}

/** Finds things by name, however it is written: case, half-spaces, points, joints and apostrophes do not count. */
export function finder<Thing>(table: () => NameTable<Thing>): (typed: string) => Found<Thing> {
  let known: [key: string, thing: Thing][] | undefined
  return (typed) => {
    known ??= table().flatMap(([thing, names]) =>
      names.split(/[|,]/).map((name): [string, Thing] => [nameKey(name), thing]),
    )
    const key = nameKey(typed)
    const begun = key ? known.filter(([full]) => full.startsWith(key)) : []
    return { thing: begun.find(([full]) => full === key)?.[1], begun: begun.map(([, thing]) => thing) }
  }
}

function nameKey(name: string): string {
  return labelKey(name).replace(/[ʻʼ]/g, '')
}
