import { expectedOf, letters, type Read, verdictOn } from '../expected'
import { type Judge, said } from '../judge'
import { unzipped } from '../unzipped'

/** pandoc reads documents, and gives their words. */
export const judge: Judge = {
  name: 'pandoc',
  packages: ['pandoc'],
  command: 'pandoc',
  formats: ['docx', 'epub', 'html', 'markdown'],
  judge({ format, path, clippings, folder }) {
    const files = format === 'markdown' ? unzipped(path, folder).filter((file) => file.endsWith('.md')) : [path]
    const said_ = files.map((file) =>
      said('pandoc', ['-f', READERS[format] ?? format, '-t', 'plain', '--wrap=none', file]),
    )
    const complaints = said_.flatMap(({ errors }) => errors.split('\n').filter(Boolean))
    const words = letters(withoutReferences(said_.map(({ output }) => output).join('\n')))
    // A document has no fields: the words must all be there.
    const read: Read[] = clippings.map((clipping) => {
      const { title, outlet, paragraphs, highlights, note } = expectedOf(clipping)
      const found = (texts: readonly string[]) => texts.filter((text) => words.includes(letters(text)))
      return {
        title: found([title]),
        outlet: found([outlet]),
        paragraphs: found(paragraphs),
        highlights: found(highlights),
        note: found(note.split('\n')).join('\n'),
      }
    })
    // Who has published a note in Markdown stands among its properties, which are no words of it.
    const outlet = format === 'markdown' ? [] : (['outlet'] as const)
    const verdict = verdictOn(clippings, read, ['title', ...outlet, 'paragraphs', 'highlights', 'note'])
    return { ...verdict, complaints: [...complaints, ...verdict.complaints] }
  },
}

/** This version knows no `==marks==`. */
const READERS: Record<string, string> = { markdown: 'markdown-citations' }

/** Numbers of footnotes stand in the words that they belong to: "[67]", "^([67])" or "¹"; and so do the signs of a mark. */
function withoutReferences(text: string): string {
  return text.replace(/\^\(\[\d+\]\)|\[\d+\]|[¹²³⁰⁴-⁹]+|==/g, '')
}
