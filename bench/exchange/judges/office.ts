import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expectedOf, letters, type Read, verdictOn } from '../expected'
import { type Judge, said } from '../judge'

/** LibreOffice opens a bulletin, and gives its words. */
export const judge: Judge = {
  name: 'LibreOffice',
  packages: ['libreoffice-writer-nogui', 'libreoffice-calc-nogui'],
  command: 'soffice',
  formats: ['docx', 'csv'],
  judge({ format, path, clippings, folder }) {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const filter =
      format === 'csv'
        ? ['--infilter=CSV:44,34,76,1', '--convert-to', 'html']
        : ['--convert-to', 'txt:Text (encoded):UTF8']
    const { errors } = said('soffice', [profile, '--headless', ...filter, '--outdir', folder, path])
    const made = join(folder, basename(path).replace(/\.\w+$/, format === 'csv' ? '.html' : '.txt'))
    if (!existsSync(made)) return { fields: {}, complaints: [`could not be opened: ${errors.slice(0, 300)}`] }
    const text = readFileSync(made, 'utf8')
    const words = letters(format === 'csv' ? withoutTags(text) : text)
    const read: Read[] = clippings.map((clipping) => {
      const { title, outlet } = expectedOf(clipping)
      return {
        title: words.includes(letters(title)) ? title : '',
        outlet: words.includes(letters(outlet)) ? outlet : '',
      }
    })
    return verdictOn(clippings, read, ['title', 'outlet'])
  },
}

function withoutTags(html: string): string {
  return html.replace(/<[^>]*>/g, ' ').replace(/&(lt|gt|quot|amp|nbsp);/g, (_, name: string) => SIGNS[name] ?? '')
}

const SIGNS: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&', nbsp: ' ' }
