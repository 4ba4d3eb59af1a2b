import { expect, test } from 'vitest'
import { MOST_SAVED, savedSearchesSchema } from '../../src/search/saved-search'

test('saved searches are read as they were written', () => {
  const saved = [
    { name: 'آب', query: 'برچسب:آب', order: 'published' },
    { name: 'rain', query: 'rain' },
  ]
  expect(savedSearchesSchema(saved)).toEqual({ ok: true, value: saved })
})

test('one that cannot be read takes no other with it', () => {
  const raw = [
    7,
    { name: '', query: 'a' },
    { name: 'b' },
    { name: 'c', query: 'c', order: 'best' },
    { name: 'd', query: 'd' },
  ]
  expect(savedSearchesSchema(raw)).toEqual({
    ok: true,
    value: [
      { name: 'c', query: 'c' },
      { name: 'd', query: 'd' },
    ],
  })
})

test('more than are kept are left out', () => {
  const raw = Array.from({ length: MOST_SAVED + 5 }, (_, at) => ({ name: String(at), query: String(at) }))
  const read = savedSearchesSchema(raw)
  expect(read.ok && read.value).toHaveLength(MOST_SAVED)
})

test('what is no list is none', () => {
  expect(savedSearchesSchema({ name: 'a', query: 'a' })).toEqual({ ok: false, reason: 'unfit' })
})
