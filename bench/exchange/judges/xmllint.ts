import { type Judge, said } from '../judge'
import { xmlIn } from '../unzipped'

/** Every XML file is well-formed; whether it keeps to its schema is another judge's matter. */
export const judge: Judge = {
  name: 'xmllint',
  packages: ['libxml2-utils'],
  command: 'xmllint',
  formats: ['tei', 'qdpx'],
  judge({ path, folder }) {
    const files = xmlIn(path, folder)
    if (files.length === 0) return { fields: {}, complaints: ['no XML in it'] }
    const { errors } = said('xmllint', ['--noout', ...files])
    return { entries: files.length, fields: {}, complaints: errors.split('\n').filter(Boolean) }
  },
}
