import { describe, expect, test } from 'vitest'
import { placeAt } from '../../library/place-at'
import { hashOf, isSameShelf, type Place } from '../../src/ui/place'

describe('an address of the library', () => {
  test.each<[string, Place]>([
    ['#/', { page: 'list', shelf: { name: 'all' } }],
    ['#/unread', { page: 'list', shelf: { name: 'unread' } }],
    ['#/trash', { page: 'list', shelf: { name: 'trash' } }],
    ['#/clipping/01ABC', { page: 'clipping', id: '01ABC' }],
    ['#/clipping/01ABC/02DEF', { page: 'clipping', id: '01ABC', mark: '02DEF' }],
    ['#/clipping/a%2Fb/c%2Fd', { page: 'clipping', id: 'a/b', mark: 'c/d' }],
    ['#/search/a%2Fkept', { page: 'list', shelf: { name: 'search', value: 'a/kept' } }],
    ['#/search/a/kept', { page: 'list', shelf: { name: 'search', value: 'a', order: 'kept' } }],
    ['#/export', { page: 'export' }],
    ['#/import', { page: 'import' }],
    ['#/settings', { page: 'settings' }],
    ['#/backup', { page: 'backup' }],
    ['#/backup/now', { page: 'backup/now' }],
    ['#/welcome', { page: 'welcome' }],
  ])('%s leads to its place, and the place back to it', (hash, place) => {
    expect(placeAt(hash)).toEqual(place)
    expect(hashOf(place)).toBe(hash)
  })

  test.each(['محیط زیست', 'a/b', '100%', '#1', 'a?b'])('keeps the tag “%s” as it is written', (value) => {
    const place: Place = { page: 'list', shelf: { name: 'tag', value } }
    expect(placeAt(hashOf(place))).toEqual(place)
  })

  test.each(['', '#', '#/nowhere', '#/tag/', '#/clipping/', '#/tag'])(
    'that means nothing (%s) leads to everything',
    (hash) => {
      expect(placeAt(hash)).toEqual({ page: 'list', shelf: { name: 'all' } })
    },
  )

  test('that was broken by hand is taken as it stands', () => {
    expect(placeAt('#/tag/100%')).toEqual({ page: 'list', shelf: { name: 'tag', value: '100%' } })
  })
})

test('shelves are the same when they are called the same and hold the same', () => {
  expect(isSameShelf({ name: 'tag', value: 'آب' }, { name: 'tag', value: 'آب' })).toBe(true)
  expect(isSameShelf({ name: 'tag', value: 'آب' }, { name: 'agency', value: 'آب' })).toBe(false)
  expect(isSameShelf({ name: 'all' }, { name: 'unread' })).toBe(false)
})
