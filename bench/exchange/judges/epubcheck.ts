import { type Judge, said } from '../judge'

/** W3C's own checker of books. Debian's wrapper wants more than a Java that runs: the archive is started itself. */
export const judge: Judge = {
  name: 'epubcheck',
  packages: ['epubcheck', 'default-jre-headless'],
  command: 'java',
  formats: ['epub'],
  judge({ path }) {
    const { output, errors } = said('java', ['-jar', '/usr/share/java/epubcheck.jar', path])
    return {
      fields: {},
      complaints: `${output}\n${errors}`.split('\n').filter((line) => /^(?:ERROR|WARNING|FATAL)/.test(line)),
    }
  },
}
