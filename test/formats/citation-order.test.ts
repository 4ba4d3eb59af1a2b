import { describe, expect, test } from 'vitest'
import type { CitationStyleId } from '../../src/formats/citation/style'
import { listed, person } from './citing'

const titled = (language: string, ...titles: string[]) => titles.map((title) => ({ language, title }))

async function titlesIn(style: CitationStyleId, language: string, ...titles: string[]): Promise<string[]> {
  const entries = await listed(style, titled(language, ...titles))
  return entries.map((entry) => titles.find((title) => entry.includes(title)) ?? entry)
}

describe('titles stand in the order of their first words that count', () => {
  test.each([
    ['en', 'An Ash', 'A Birch', 'The Yew'],
    ['de', 'Die Birke', 'Der Regen', 'Eine Weide'],
    ['fr', 'L’Averse', 'La Neige', 'Un orage'],
    ['es', 'El agua', 'Las nubes', 'Una rosa'],
    ['ar', 'الثلج', 'ريح', 'المطر'],
  ])('articles are passed over: %s', async (language, ...titles) => {
    for (const style of ['apa', 'mla', 'chicago'] as const) {
      expect(await titlesIn(style, language, ...titles.toReversed())).toEqual(titles)
    }
  })

  test('what only looks like an article counts', async () => {
    expect(await titlesIn('mla', 'fa', 'باران', 'البرز زیر برف')).toEqual(['البرز زیر برف', 'باران'])
    expect(await titlesIn('mla', 'en', 'Bay', 'Theatre', 'Another')).toEqual(['Another', 'Bay', 'Theatre'])
    expect(await titlesIn('mla', 'en', 'The')).toEqual(['The'])
  })

  test('capitals and what stands above letters do not count', async () => {
    expect(await titlesIn('mla', 'en', 'RAIN B', 'Éclat', 'rain a', 'DUST')).toEqual([
      'DUST',
      'Éclat',
      'rain a',
      'RAIN B',
    ])
  })

  test('neither do half-spaces, marks, nor whether it is ی or ي', async () => {
    const titles = ['ميدان ۱', '«میدان» ۲', 'می‌دان ۳', 'میدان ۴']
    expect(await titlesIn('apa', 'fa', ...titles.toReversed())).toEqual(titles)
  })

  test('آ comes before ا, and Persian letters have their own places', async () => {
    const titles = ['آب', 'ابر', 'پل', 'ژاله', 'کوه', 'گل', 'یخ']
    expect(await titlesIn('mla', 'fa', ...titles.toReversed())).toEqual(titles)
  })
})

describe('names', () => {
  test('of one go before those of several that begin with it, by their families first', async () => {
    const ada = person('Lake', 'Ada')
    const works = [
      [person('Lakeman', 'A.')],
      [ada, person('Yew', 'Z.')],
      [ada, person('Brook', 'B.')],
      [person('Lake', 'Zoe')],
      [ada],
    ].map((authors, at) => ({ language: 'en', authors, title: 'Rain', issued: { iso: String(2020 + at) } }))
    expect((await listed('apa', works)).map((entry) => entry.replace(/ \(.*/, ''))).toEqual([
      ...['Lake, A.', 'Lake, A., & Brook, B.', 'Lake, A., & Yew, Z.', 'Lake, Z.', 'Lakeman, A.'],
    ])
  })

  test('that begin with an article stand under it, but for Arabic ones; those of organisations do not', async () => {
    const french = [person('Zola', 'A.'), person('La Fontaine', 'B.')].map((name) => ({
      language: 'fr',
      authors: [name],
    }))
    expect((await listed('apa', french))[0]).toMatch(/^La Fontaine/)
    const arabic = [person('الشامي', 'ليلى'), person('حداد', 'سمير')].map((name) => ({
      language: 'ar',
      authors: [name],
    }))
    expect((await listed('apa', arabic))[0]).toMatch(/^حداد/)
    const english = ['The Yew News', 'Brook News'].map((outlet) => ({ language: 'en', outlet }))
    expect((await listed('apa', english))[0]).toMatch(/^Brook/)
  })

  test('of the entry before are hyphens in MLA, and those stand by their titles', async () => {
    const lake = { language: 'en', authors: [person('Lake', 'Ada')], outlet: 'Harbour Press' }
    const works = [
      { ...lake, title: 'The Wind' },
      { ...lake, title: 'Hail' },
      { ...lake, authors: [...lake.authors, person('Brook', 'B.')], title: 'Snow' },
    ]
    expect((await listed('mla', works)).map((entry) => entry.replace(/” .*/, '”'))).toEqual([
      'Lake, Ada. “Hail.”',
      '---. “The Wind.”',
      'Lake, Ada, and B. Brook. “Snow.”',
    ])
    expect((await listed('chicago', works)).join('\n')).not.toContain('---')
  })

  test('that MLA does not show are no reason for hyphens: what nobody signed, and others behind “et al.”', async () => {
    const unsigned = ['Hail', 'Wind'].map((title) => ({ language: 'en', outlet: 'Harbour Press', title }))
    const many = ['Ash', 'Birch'].map((family) => ({
      language: 'en',
      authors: [person('Lake', 'Ada'), person('Brook', 'B.'), person(family, 'C.')],
      title: family,
    }))
    expect((await listed('mla', [...unsigned, ...many])).join('\n')).not.toContain('---')
  })
})
