import type { Article, Author } from '../../article/article'
import type { Clipping } from '../../clipping/clipping'
import { shownArticle } from '../../clipping/edits'
import { filled } from './filled'
import { issuedOf, wholeSeconds } from './iso'
import { lineOf } from './lines'
import { isOutlet, nameOf, organisation } from './names'
import type { Name, Reference } from './reference'

/** What is said of a work wherever it is named. */
export type Work = Pick<Reference, 'url' | 'title' | 'authors' | 'outlet' | 'issued' | 'accessed' | 'language'>

/** A clipping as a work that somebody wrote, with the corrections of its reader. Its language is as the page has it. */
export function workOf(clipping: Clipping): Work {
  const article = shownArticle(clipping)
  const { address, clippedAt } = clipping
  const outlet = lineOf(article.site.agency?.name) ?? lineOf(article.site.name)
  const title = lineOf(article.headline) ?? address
  return {
    url: address,
    title,
    authors: authorsOf(article, outlet),
    accessed: wholeSeconds(clippedAt),
    ...filled({
      outlet,
      issued: article.published && issuedOf(article.published),
      language: article.lang,
    }),
  }
}

/** Of one role, in the order of the page. */
export function namesOf({ authors = [] }: Article, wanted: Author['role']): string[] {
  return authors.filter(({ role }) => role === wanted).map(({ name }) => name)
}

function authorsOf(article: Article, outlet: string | undefined): Name[] {
  const signed = namesOf(article, 'reporter').flatMap((name) => nameOf(name) ?? [])
  const people = signed.filter((name) => !isOutlet(name, outlet))
  return people.length === 0 && outlet !== undefined ? organisation(outlet) : people
}
