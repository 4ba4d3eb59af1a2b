import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exportName } from '../../library/export-name'
import { formats } from '../../src/formats'

const NOW = new Date(2025, 10, 6, 12).getTime()
const JSON_FILE = { id: 'json', extension: 'json' }
const CORPUS = { id: 'corpus', extension: 'zip' }

describe('a file of clippings is called', () => {
  test('by the day and the kind, where the extension does not tell it', () => {
    expect(exportName({ format: JSON_FILE, now: NOW })).toBe('borideh-2025-11-06.json')
    expect(exportName({ format: CORPUS, now: NOW })).toBe('borideh-2025-11-06-corpus.zip')
  })

  test('by what the clippings have in common', () => {
    expect(exportName({ format: CORPUS, label: 'آب/هوا', now: NOW })).toBe('borideh-2025-11-06-آب هوا-corpus.zip')
  })

  test('by its headline, if it holds one, with spaces for half-spaces', () => {
    expect(exportName({ format: JSON_FILE, headline: 'کتاب‌های خیس', now: NOW })).toBe('کتاب های خیس.json')
  })

  test('with its kind at the end, however long the rest is', () => {
    const name = exportName({ format: CORPUS, headline: 'و'.repeat(300), now: NOW })
    expect(name).toMatch(/^و+-corpus\.zip$/)
  })
})

test('whatever it is called, two kinds of files have two names, safe on every system', () => {
  const writing = [...formats.values()].filter(({ write }) => write)
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (headline) => {
      const names = writing.map((format) => exportName({ format, headline, now: NOW }))
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(writing.length)
      for (const name of names) {
        expect(name).not.toMatch(/[\p{Cc}\p{Cs}/\\:*?"<>|\u202a-\u202e\u2066-\u2069]/u)
        expect(name).not.toMatch(/^[. ]|^(con|prn|aux|nul)\./i)
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(120)
      }
    }),
  )
})
