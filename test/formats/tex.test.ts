import { describe, expect, test } from 'vitest'
import { sampleClipping } from '../clipping/sample'
import { clippingsOf, entriesOf, fullClipping, onlyClippingOf, textOf } from './bibliography'

describe('a clipping in BibLaTeX', () => {
  test('is an article of a newspaper', async () => {
    expect((await textOf('biblatex', [fullClipping()])).split('\n').slice(0, 13)).toEqual([
      '@article{khabar-example_20250805_1024,',
      '  entrysubtype = {newspaper},',
      '  title = {{باران در شهر بندری}},',
      '  shorttitle = {{گزارش میدانی}},',
      '  author = {بهاری, سارا},',
      '  journaltitle = {{خبرگزاری نمونه}},',
      '  date = {2025-08-05T14:30:00+03:30},',
      '  urldate = {2025-10-06T13:45:00Z},',
      '  url = {https://khabar.example/news/1024/rain},',
      '  langid = {farsi},',
      '  abstract = {بارش پیوسته خیابان‌ها را خلوت کرد.},',
      '  keywords = {هواشناسی, rain \\& wind, باران, شهر},',
      '  annotation = {برای فصل دوم \\\\',
    ])
  })

  test('runs nothing, and closes every brace that it opens', async () => {
    const headline = 'a } b { \\write18{rm -rf /} \\input{/etc/passwd} 50% #1 $x$ a_b ^ ~ "q" -- `'
    const file = await textOf('biblatex', [fullClipping({ headline }), fullClipping({ url: 'https://k.example/2' })])
    const [title = ''] = /^ {2}title = .*$/m.exec(file) ?? []
    expect(title).toBe(
      '  title = {{a \\textbraceright{} b \\textbraceleft{} \\textbackslash{}write18\\textbraceleft{}rm -rf /\\textbraceright{} ' +
        '\\textbackslash{}input\\textbraceleft{}/etc/passwd\\textbraceright{} 50\\% \\#1 \\$x\\$ a\\_b \\textasciicircum{} ' +
        '\\textasciitilde{} "q" -{}- \\`{}}},',
    )
    expect(depthOf(file)).toBe(0)
    expect((await clippingsOf('biblatex', file)).map(({ article }) => article.headline)).toEqual([
      headline,
      'باران در شهر بندری',
    ])
  })

  test('loses no bracket or star behind a line break, which LaTeX would take for a part of the break', async () => {
    const clipping = { ...fullClipping(), note: 'one\n[[two]]\n*three', annotations: [] }
    const file = await textOf('biblatex', [clipping])
    expect(file).toContain('annotation = {one \\\\\n    {[}[two]] \\\\\n    {*}three')
    expect((await onlyClippingOf('biblatex', file)).note).toBe('one\n[[two]]\n*three')
  })

  test('has only the fields of BibLaTeX’s model; what else is known stands among the notes and comes back', async () => {
    const file = await textOf('biblatex', [fullClipping()])
    expect(file).not.toMatch(/^ {2}(?:section|location|publisher) = /m)
    expect(file).toContain('Page section: جامعه / هوا')
    const { article } = await onlyClippingOf('biblatex', file)
    expect(article.section).toEqual(['جامعه', 'هوا'])
    expect(article.dateline).toBe('بندر نمونه')
    expect(article.site.name).toBe('خبر نمونه')
  })

  test('of an organisation has it whole, and of a name with "and" in it one author', async () => {
    const authors = [{ name: 'Simon and Garfunkel Sample', role: 'reporter' as const }]
    expect(await textOf('biblatex', [sampleClipping({ authors: [] })])).toContain('author = {{خبرگزاری نمونه}},')
    const file = await textOf('biblatex', [sampleClipping({ authors })])
    expect((await onlyClippingOf('biblatex', file)).article.authors).toEqual(authors)
  })

  test.each([
    ['fa', ['langid = {farsi}']],
    ['tr', ['langid = {turkish}']],
    ['az', ['langid = {azerbaijani}', 'language = {az}']],
    ['az-Latn', ['langid = {azerbaijani}', 'language = {az-Latn}']],
    ['xx', ['language = {xx}']],
  ])('in %s says so', async (lang, fields) => {
    const file = await textOf('biblatex', [sampleClipping({ lang })])
    expect(file.split('\n').flatMap((line) => /^ {2}(lang\w+ = \{[^}]*\})/.exec(line)?.[1] ?? [])).toEqual(fields)
    expect((await onlyClippingOf('biblatex', file)).article.lang).toBe(lang)
  })
})

describe('an entry that comes in', () => {
  test('with strings, pieces and accents is read as it is meant', async () => {
    const clipping = await onlyClippingOf(
      'bibtex',
      `% a comment
       @string{mb = "Muster" # {blatt}}
       @comment{ @article{no, title={no}} }
       @preamble{"\\newcommand{\\x}{y}"}
       @Article{k,
         Title = "{R}egen in {M}{\\"u}nchen \\& Stra{\\ss}burg --- \\'{e}t\\'e",
         author = {Muster, Erika and {Die Agentur} and Jan van der Berg and others},
         journal = mb # " am " # {Morgen},
         month = aug, year = 2025, url = {https://blatt.example/a\\_b},
         keywords = {Wetter, {Tag, der Woche}; \\c{S}ehir},
         note = {Accessed}
       }`,
    )
    expect(clipping).toMatchObject({
      address: 'https://blatt.example/a_b',
      tags: ['Wetter', 'Tag, der Woche', 'Şehir'],
      note: 'Accessed',
      article: {
        headline: 'Regen in München & Straßburg — été',
        authors: [{ name: 'Erika Muster' }, { name: 'Die Agentur' }, { name: 'Jan van der Berg' }],
        site: { name: 'Musterblatt am Morgen' },
        published: { iso: '2025-08-01', precision: 'month' },
      },
    })
  })

  test('with a short title, which its title begins with, has no line above its headline', async () => {
    const file = '@misc{a, title = {Rain: a view}, shorttitle = {Rain}, url = {https://k.example/1}}'
    expect((await onlyClippingOf('bibtex', file)).article.kickers).toBeUndefined()
    expect((await onlyClippingOf('bibtex', file.replace('{Rain}', '{Weather}'))).article.kickers).toMatchObject([
      { text: 'Weather' },
    ])
  })

  test('that lacks its end gives way to the next one', async () => {
    const file =
      '@article{a,\n title = {never closed,\n url = {https://k.example/1}\n\n@article{b,\n title = {b}, url = {https://k.example/2}}\n'
    expect(await entriesOf('bibtex', file)).toMatchObject([
      { kind: 'refused', reason: 'cut', line: 1 },
      { kind: 'clipping', line: 5, clipping: { address: 'https://k.example/2' } },
    ])
  })

  test('that is written in some other way is refused, and the next one is taken', async () => {
    const file = '@article{a, title {b}, = ,}\n@misc{b, title = {b}, howpublished = "\\url{https://k.example/2}"}'
    expect(await entriesOf('bibtex', file)).toMatchObject([
      { kind: 'refused', reason: 'unclear', line: 1 },
      { kind: 'clipping', clipping: { address: 'https://k.example/2' } },
    ])
  })

  test('comes in whatever the sizes of the pieces are in which the file is read', async () => {
    const file = await textOf('biblatex', [fullClipping(), fullClipping({ url: 'https://k.example/2' })])
    for (const bytes of [1, 2, 3, 7, 50])
      expect(await entriesOf('biblatex', new TextEncoder().encode(file), bytes)).toHaveLength(2)
  })
})

/** As BibTeX counts: braces that are escaped count, too. */
function depthOf(file: string): number {
  let depth = 0
  for (const sign of file) depth += sign === '{' ? 1 : sign === '}' ? -1 : 0
  return depth
}
