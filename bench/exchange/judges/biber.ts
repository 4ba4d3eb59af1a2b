import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Judge, said } from '../judge'

/** biber holds every entry against BibLaTeX's own model of data. */
export const judge: Judge = {
  name: 'biber --validate-datamodel',
  packages: ['biber'],
  command: 'biber',
  formats: ['biblatex'],
  judge({ path, clippings, folder }) {
    // It writes beside what it reads.
    const copy = join(folder, 'references.bib')
    copyFileSync(path, copy)
    const { output, errors } = said('biber', ['--tool', '--validate-datamodel', copy])
    const lines = `${output}\n${errors}`.split('\n')
    const complaints = lines.filter((line) => /\b(?:WARN|ERROR)\b -/.test(line))
    // An article without a date is no newspaper's to BibLaTeX, but none is invented for it.
    const undated = clippings.filter(({ article }) => !article.published).length
    const ofDates = complaints.filter((line) => line.includes("Missing mandatory field - one of 'date, year'"))
    return {
      fields: {},
      complaints: ofDates.length > undated ? complaints : complaints.filter((line) => !ofDates.includes(line)),
    }
  },
}
