import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Judge, said } from '../judge'
import { unzipped } from '../unzipped'

/** Every XML file is well-formed, and keeps to its schema where that is at hand. */
export const judge: Judge = {
  name: 'xmllint, jing',
  packages: ['libxml2-utils', 'jing'],
  command: 'xmllint',
  formats: ['tei', 'qdpx'],
  judge({ format, path, folder, schemas }) {
    const files = unzipped(path, folder).filter((file) => /\.(?:xml|qde)$/.test(file))
    if (files.length === 0) return { fields: {}, complaints: ['no XML in it'] }
    const { errors } = said('xmllint', ['--noout', ...files])
    const complaints = errors.split('\n').filter(Boolean)
    return { entries: files.length, fields: {}, complaints: [...complaints, ...againstSchema(format, files, schemas)] }
  },
}

/** As the TEI consortium and the REFI-QDA working group publish them. */
const TEI = 'tei_all.rng'
const REFI = 'Project.xsd'

function againstSchema(format: string, files: readonly string[], schemas = ''): string[] {
  const schema = join(schemas, format === 'tei' ? TEI : REFI)
  if (!existsSync(schema)) {
    console.log(`  ${format}: not judged by ${schema}, which is not there (--schemas FOLDER)`)
    return []
  }
  // jing says what is wrong where others speak of errors; xmllint names the files that are right, too.
  const { output, errors } =
    format === 'tei' ? said('jing', [schema, ...files]) : said('xmllint', ['--noout', '--schema', schema, ...files])
  return [...output.split('\n'), ...errors.split('\n')].filter((line) => line !== '' && !line.endsWith(' validates'))
}
