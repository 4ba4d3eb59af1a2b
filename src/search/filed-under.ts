import type { Clipping } from '../clipping/clipping'
import { shownArticle } from '../clipping/edits'
import { marksOf } from '../clipping/marks-of'
import { fieldsOf } from './fields'
import type { FlagName, Scoped } from './query/query'
import { termValue } from './query/term-values'
import { flagTerm, nameTerm, type Scope, scopedTerm } from './terms'

/** Fields of which one may look for words alone. */
export function scopesOf(clipping: Clipping): [scope: Scoped['scope'], passages: string[]][] {
  const fields = new Map(fieldsOf(clipping).map(({ where, passages }) => [where, passages]))
  return [
    ['author', fields.get('author') ?? []],
    ['agency', fields.get('agency') ?? []],
    ['section', shownArticle(clipping).section ?? []],
  ]
}

/** The terms of tags, site, language, state and names, each once. */
export function filedUnder(clipping: Clipping): Set<string> {
  const { site, lang } = shownArticle(clipping)
  const values: [Scope, string][] = [
    ...clipping.tags.map((tag): [Scope, string] => ['tag', termValue('tag', tag)]),
    ...hostsOf(termValue('site', site.host)).map((host): [Scope, string] => ['site', host]),
    ['lang', termValue('lang', lang ?? '')],
  ]
  const terms = [
    ...values.filter(([, value]) => value !== '').map(([scope, value]) => scopedTerm(scope, value)),
    ...flagsOf(clipping).map(flagTerm),
    ...namesOf(clipping),
  ]
  return new Set(terms)
}

/** Names by which one may narrow a search, to be offered to who types their beginning. */
function namesOf(clipping: Clipping): string[] {
  const { site, lang, section = [], authors = [] } = shownArticle(clipping)
  const agency = site.agency?.name ?? site.name
  const names: [Scope, string][] = [
    ...clipping.tags.map((tag): [Scope, string] => ['tag', tag]),
    ...section.map((name): [Scope, string] => ['section', name]),
    ...authors.map(({ name }): [Scope, string] => ['author', name]),
    ['site', site.host],
    ...(agency ? [['agency', agency] as [Scope, string]] : []),
    ...(lang ? [['lang', lang] as [Scope, string]] : []),
  ]
  return names.filter(([, name]) => name.length <= LONGEST_NAME).map(([scope, name]) => nameTerm(scope, name))
}

/** UTF-16 units. */
const LONGEST_NAME = 80

/** A host and those that it lies under: 'fa.khabar.example', 'khabar.example', 'example'. */
function hostsOf(host: string): string[] {
  const labels = host.split('.')
  return labels.map((_, at) => labels.slice(at).join('.'))
}

function flagsOf(clipping: Clipping): FlagName[] {
  const { note, revisions, state, starred } = clipping
  return [
    ...(note === undefined ? [] : (['note'] as const)),
    ...(marksOf(clipping).length === 0 ? [] : (['highlight'] as const)),
    ...(revisions.length === 0 ? [] : (['revision'] as const)),
    ...(starred ? (['starred'] as const) : []),
    state,
  ]
}
