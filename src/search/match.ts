import type { Clipping } from '../clipping/clipping'
import { fieldsOf } from './fields'
import type { Needle, Query } from './query'
import { wordsOf } from './words'

/** All forms under which a clipping is found, each once, between single spaces; made when it is kept or changed. */
export function searchTextOf(clipping: Clipping): string {
  const forms = new Set<string>()
  for (const { passages } of fieldsOf(clipping)) {
    for (const passage of passages) for (const { form } of wordsOf(passage)) forms.add(form)
  }
  return ` ${[...forms].join(' ')} `
}

/** The needles by which the whole query is found in a search text, or undefined if some of it is not there. */
export function matchIn(searchText: string, { needles }: Query): Needle[] | undefined {
  const dead = new Set<number>()
  const matchFrom = (at: number): Needle[] | undefined => {
    if (dead.has(at)) return undefined
    for (const needle of needles[at] ?? []) {
      if (!holds(searchText, needle)) continue
      const rest = needle.next === needles.length ? [] : matchFrom(needle.next)
      if (rest) return [needle, ...rest]
    }
    dead.add(at)
    return undefined
  }
  return matchFrom(0)
}

function holds(searchText: string, { form, isOpen }: Needle): boolean {
  for (let at = searchText.indexOf(form); at !== -1; at = searchText.indexOf(form, at + 1)) {
    const beginsWord = searchText.charAt(at - 1) === ' '
    if (beginsWord && (isOpen || searchText.charAt(at + form.length) === ' ')) return true
  }
  return false
}
