import { describe, expect, test } from 'vitest'
import { standsOn, stockOf } from '../../library/shelf'
import type { Shelf } from '../../src/ui/place'
import { sampleHead } from './heads'

const NEW = sampleHead('1', { tags: ['هوا', 'آب'] })
const READ = sampleHead('2', { state: 'read', starred: true, tags: ['آب'] })
const ARCHIVED = sampleHead('3', { state: 'archived' })
const TRASHED = sampleHead('4', { trashedAt: 5, tags: ['آب'], starred: true })
const ALL = [NEW, READ, ARCHIVED, TRASHED]

describe('a shelf', () => {
  test.each<[string, Shelf, string[]]>([
    ['everything but the trash', { name: 'all' }, ['1', '2', '3']],
    ['what was not read yet', { name: 'unread' }, ['1']],
    ['what has a star', { name: 'starred' }, ['2']],
    ['what was archived', { name: 'archived' }, ['3']],
    ['what was thrown away', { name: 'trash' }, ['4']],
    ['what has a tag', { name: 'tag', value: 'آب' }, ['1', '2']],
    ['what comes from an agency, by its short name', { name: 'agency', value: 'نمونه‌نیوز' }, ['1', '2', '3']],
  ])('holds %s', (_, shelf, ids) => {
    expect(ALL.filter((head) => standsOn(shelf, head)).map(({ id }) => id)).toEqual(ids)
  })
})

describe('the rail', () => {
  test('counts what is on each shelf', () => {
    expect(stockOf(ALL, 'fa').plain).toEqual({ all: 3, unread: 1, starred: 1, archived: 1, trash: 1 })
  })

  test('names each tag once, in the order of the letters, without those of the trash', () => {
    expect(stockOf(ALL, 'fa').tags).toEqual([
      { name: 'آب', count: 2 },
      { name: 'هوا', count: 1 },
    ])
  })

  test('names the agencies with the most first', () => {
    const other = { name: 'آژانس' }
    const heads = [sampleHead('1', { agency: other }), sampleHead('2'), sampleHead('3')]
    expect(stockOf(heads, 'fa').agencies.map(({ name }) => name)).toEqual(['نمونه‌نیوز', 'آژانس'])
  })
})
