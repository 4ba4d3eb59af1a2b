import { type Judge, said } from '../judge'
import { unzipped } from '../unzipped'

/** Every XML file is well-formed. */
export const judge: Judge = {
  name: 'xmllint',
  packages: ['libxml2-utils'],
  command: 'xmllint',
  formats: ['tei', 'qdpx'],
  judge({ path, folder }) {
    const files = unzipped(path, folder).filter((file) => /\.(?:xml|qde)$/.test(file))
    if (files.length === 0) return { fields: {}, complaints: ['no XML in it'] }
    const { errors } = said('xmllint', ['--noout', ...files])
    return { entries: files.length, fields: {}, complaints: errors.split('\n').filter(Boolean) }
  },
}
