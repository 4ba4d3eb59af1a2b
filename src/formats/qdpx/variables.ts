import type { Article } from '../../article/article'
import { isVague } from '../../clipping/article-day'
import type { Clipping } from '../../clipping/clipping'
import { xmlMoment, xmlTime } from '../xml/moment'
import { element, escaped } from '../xml/xml'
import { guidOf } from './guid'

/** What is known of every source, by which tools sort and compare them. */
const VARIABLES: readonly Variable[] = [
  { name: 'Published', type: 'Date', of: dayPublished },
  { name: 'Published, as printed', type: 'Text', of: ({ published }) => published?.raw },
  { name: 'Agency', type: 'Text', of: ({ site }) => site.agency?.name ?? site.name },
  { name: 'Site', type: 'Text', of: ({ site }) => site.host },
  { name: 'Headline', type: 'Text', of: ({ headline }) => headline },
  { name: 'Author', type: 'Text', of: ({ authors = [] }) => authors.map(({ name }) => name).join('; ') },
  { name: 'Section', type: 'Text', of: ({ section = [] }) => section.join('; ') },
  { name: 'Keywords', type: 'Text', of: ({ keywords = [] }) => keywords.join('; ') },
  { name: 'Language', type: 'Text', of: ({ lang }) => lang },
  { name: 'News code', type: 'Text', of: ({ newsCode }) => newsCode },
  { name: 'Address', type: 'Text', of: ({ url }) => url },
  { name: 'Kept', type: 'DateTime', of: (_, { clippedAt }) => xmlMoment(clippedAt) },
]

interface Variable {
  name: string
  type: 'Text' | 'Date' | 'DateTime'
  of(article: Article, clipping: Clipping): string | undefined
}

export function variables(): string {
  const all = VARIABLES.map(({ name, type }) =>
    element('Variable', { guid: guidOf('variable', name), name, typeOfVariable: type }),
  )
  return element('Variables', {}, `\n${all.join('\n')}\n`)
}

export function valuesOf(clipping: Clipping, article: Article): string[] {
  return VARIABLES.flatMap(({ name, type, of }) => {
    const value = of(article, clipping)
    if (!value) return []
    const inside = element('VariableRef', { targetGUID: guidOf('variable', name) })
    return [element('VariableValue', {}, inside + element(`${type}Value`, {}, escaped(value)))]
  })
}

/** Their kind "Date" has no place for less than a day. */
function dayPublished({ published }: Article): string | undefined {
  return published && !isVague(published) ? xmlTime(published.iso.slice(0, '2025-08-05'.length)) : undefined
}
