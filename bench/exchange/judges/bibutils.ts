import { type Read, verdictOn } from '../expected'
import { type Judge, said } from '../judge'

/** bibutils turns RIS into MODS. It cuts titles at a colon, and organisations at their spaces: their words must be there. */
export const judge: Judge = {
  name: 'bibutils (ris2xml)',
  packages: ['bibutils'],
  command: 'ris2xml',
  formats: ['ris'],
  judge({ path, clippings }) {
    const { output, errors, isSound } = said('ris2xml', [path])
    if (!isSound) return { fields: {}, complaints: [errors.slice(0, 500)] }
    const read = output.split('<mods ').slice(1).map(readFrom)
    return verdictOn(clippings, read, [
      'title',
      'day',
      'url',
      'outlet',
      'abstract',
      'tags',
      'note',
      'highlights',
      'language',
    ])
  },
}

function readFrom(mods: string): Read {
  const own = mods.split('<relatedItem')[0] ?? ''
  // The short title has the same elements.
  const [whole = ''] = own.split('<titleInfo type')
  const notes = all(mods, 'note')
  return {
    title: [...all(whole, 'title'), ...all(whole, 'subTitle')].join(': '),
    day: all(mods, 'dateIssued'),
    url: all(mods, 'url'),
    outlet: all(mods, 'title'),
    abstract: all(mods, 'abstract'),
    tags: all(mods, 'topic'),
    note: notes,
    highlights: notes.map((note) => note.replaceAll(' > ', ' ')),
    language: all(mods, 'languageTerm'),
  }
}

function all(xml: string, tag: string): string[] {
  return [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([^<]*)</${tag}>`, 'g'))].map(([, text = '']) =>
    unescaped(text),
  )
}

function unescaped(text: string): string {
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => SIGNS[name] ?? '')
}

const SIGNS: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
