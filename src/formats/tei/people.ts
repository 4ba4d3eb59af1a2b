import type { Article, Author } from '../../article/article'
import { element, escaped } from '../xml/xml'

/** Everybody who made the article; TEI has no elements of their own for any but authors and editors. */
export function peopleOf({ authors = [] }: Article): string {
  return authors.map(personOf).join('')
}

function personOf({ name, role }: Author): string {
  switch (role) {
    case 'reporter':
      return element('author', { role }, escaped(name))
    case 'editor':
    case 'translator':
      return element('editor', { role }, escaped(name))
    case 'photographer':
      return element('respStmt', {}, element('resp', {}, role) + element('persName', {}, escaped(name)))
  }
}
