import { expect, test } from 'vitest'
import { pairedDifference } from '../../bench/extract-compare'
import { languageRows } from '../../bench/extract-languages'

const pair = (host: string, ours: number, theirs: number) => ({ host, ours, theirs })

test('the difference is that of the means, and its interval holds it', () => {
  const found = pairedDifference([pair('a', 1, 0), pair('b', 1, 1), pair('c', 0.5, 0.5), pair('d', 1, 0.5)])
  expect(found?.difference).toBeCloseTo(0.375)
  expect(found?.low).toBeLessThan(0.375)
  expect(found?.high).toBeGreaterThan(0.375)
})

test('the same pages give the same interval each time', () => {
  const pairs = Array.from({ length: 30 }, (_, i) => pair(`host${i}`, (i * 7) % 10, (i * 3) % 10))
  expect(pairedDifference(pairs)).toEqual(pairedDifference(pairs))
})

test('pages of one host count as one that may be drawn: their interval is wider', () => {
  const scores = [1, 1, 1, 0, 0, 0]
  const apart = pairedDifference(scores.map((score, i) => pair(`host${i}`, score, 0)))
  const alike = pairedDifference(scores.map((score) => pair(score === 1 ? 'good' : 'bad', score, 0)))
  expect((alike?.high ?? 0) - (alike?.low ?? 0)).toBeGreaterThan((apart?.high ?? 0) - (apart?.low ?? 0))
})

test('without pages there is no difference', () => {
  expect(pairedDifference([])).toBeUndefined()
})

test('rows go from all pages to each language, and say only what the corpus has a truth for', () => {
  const page = (id: string, lang: string) => ({
    id,
    html: '',
    url: `https://${id}.example/`,
    expected: { title: 'Ferry', lang },
  })
  const reading = (title: string) => ({ title, text: '', lang: 'en', ms: 1, hasFailed: false })
  const rows = languageRows(
    [page('a', 'en'), page('b', 'fa'), page('c', 'en')],
    ['Ferry', 'Ferry', 'Boat'].map((title) => ({ ours: reading(title), peer: reading('Boat') })),
    'ours',
    ['peer'],
  )
  expect(rows.map(({ lang, measure, pages }) => `${lang} ${measure} ${pages}`)).toEqual([
    'all title 3',
    'all lang 3',
    'en title 2',
    'en lang 2',
    'fa title 1',
    'fa lang 1',
  ])
  expect(rows[0]?.peers.peer?.difference).toBeCloseTo(2 / 3)
})
