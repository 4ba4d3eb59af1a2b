import { type Judge, said } from '../judge'
import { xmlIn } from '../unzipped'

/** xmllint, by the schema of the REFI-QDA working group. */
export const judge: Judge = {
  name: 'xmllint, REFI-QDA',
  packages: ['libxml2-utils'],
  command: 'xmllint',
  formats: ['qdpx'],
  schema: { file: 'Project.xsd', from: 'qdasoftware.org, there called Project-mrt2019.xsd' },
  judge({ path, folder, schema = '' }) {
    const files = xmlIn(path, folder)
    const { errors } = said('xmllint', ['--noout', '--schema', schema, ...files])
    const complaints = errors.split('\n').filter((line) => line !== '' && !line.endsWith(' validates'))
    return { entries: files.length, fields: {}, complaints }
  },
}
