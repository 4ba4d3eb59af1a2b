import { type Judge, said } from '../judge'
import { xmlIn } from '../unzipped'

/** jing, by the schema of the TEI consortium. Its Schematron rules, which stand in the same file, jing leaves out. */
export const judge: Judge = {
  name: 'jing, tei_all',
  packages: ['jing'],
  command: 'jing',
  formats: ['tei'],
  schema: { file: 'tei_all.rng', from: 'tei-c.org, release/xml/tei/custom/schema/relaxng' },
  judge({ path, folder, schema = '' }) {
    const files = xmlIn(path, folder)
    const { output, errors } = said('jing', [schema, ...files])
    return { entries: files.length, fields: {}, complaints: `${output}\n${errors}`.split('\n').filter(Boolean) }
  },
}
