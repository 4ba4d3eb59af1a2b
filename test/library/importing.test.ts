import { describe, expect, test } from 'vitest'
import { importingFrom } from '../../library/importing'
import type { Entry } from '../../src/clipping/entry'
import { formats } from '../../src/formats/index'
import { ok } from '../../src/result'
import { noCounts } from '../../src/store/import-counts'
import type { Imports } from '../../src/store/imports'
import { fullClipping, textOf } from '../formats/bibliography'
import { fakeWorld } from './fake-ports'

const NOW = 4_102_444_800_000

describe('a file that is chosen', () => {
  test.each(['json', 'jsonl', 'ris', 'bibtex', 'biblatex', 'csl-json', 'zotero-csv', 'bookmarks'])(
    'is known by how it begins, whatever it is called: %s',
    async (id) => {
      const entries = await read(await textOf(id, [fullClipping()]), 'download')
      expect(entries).toMatchObject([{ kind: 'clipping', clipping: { address: fullClipping().address } }])
    },
  )

  test.each([
    ['hypothesis', '{"export_date":"x","export_userid":"y","annotations":[{"uri":"https://k.example/1","text":"a"}]}'],
    ['hypothesis', '{"total":1,"rows":[{"id":"x","uri":"https://k.example/1","permissions":{},"text":"a"}]}'],
    ['obsidian', '[\n  {\n    "url": "https://k.example/1",\n    "highlights": [ {"text":"a"} ]\n  }\n]'],
    ['omnivore', '[ { "id": "x", "slug": "y", "title": "a", "url": "https://k.example/1", "labels": [] } ]'],
    ['csl-json', '[{"id":"x","type":"webpage","title":"a","URL":"https://k.example/1"}]'],
    ['zotero-csv', 'title,url,time_added,tags,status\na,https://k.example/1,1,,unread\n'],
    ['bibtex', '% made elsewhere\n\n@Article {x, title={a}, url={https://k.example/1}}'],
    ['ris', '\r\n\r\nTY  - JOUR\r\nTI  - a\r\nUR  - https://k.example/1\r\nER  - \r\n'],
    ['bookmarks', '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><DT><A HREF="https://k.example/1">a</A></DL>'],
  ])('is told from others of its extension: %s', async (id, file) => {
    const own = [...formats.values()].filter(({ recognises }) => recognises?.(file, 'x')).map((format) => format.id)
    expect(own.filter((one) => one !== 'biblatex')).toEqual([id])
    expect(await read(file, 'x.json')).toMatchObject([
      { kind: 'clipping', clipping: { address: 'https://k.example/1' } },
    ])
  })

  test('in UTF-16 is known, too', async () => {
    const file = Buffer.from('\ufeffTY  - NEWS\nTI  - a\nUR  - https://k.example/1\nER  - \n', 'utf16le')
    expect(await read(file, 'x.txt')).toMatchObject([{ kind: 'clipping' }])
  })

  test('that begins like none is read by its extension, to say what is wrong with it', async () => {
    expect(await read('{"format":"borideh"', 'clippings.json')).toMatchObject([{ kind: 'failed', reason: 'fileCut' }])
    expect(await read('باران', 'x.ris')).toMatchObject([{ kind: 'failed', reason: 'fileForeign' }])
  })

  test('gives clippings ids that sort by when they were kept', async () => {
    const file = [2020, 2010].map(
      (year) => `TY  - NEWS\nTI  - a\nUR  - https://k.example/${year}\nY2  - ${year}/01/01/\nER  - \n`,
    )
    const ids = (await read(file.join(''), 'x.ris')).map((entry) =>
      entry.kind === 'clipping' ? entry.clipping.id : '',
    )
    expect(ids.toSorted()).toEqual(ids.toReversed())
    expect(new Set(ids).size).toBe(2)
  })
})

/** What comes out of a file on its way into the store. */
async function read(file: string | Uint8Array<ArrayBuffer>, name: string): Promise<Entry[]> {
  const entries: Entry[] = []
  const imports: Imports = {
    async stage(given) {
      for await (const entry of given) entries.push(entry)
      return ok({ importId: '1', counts: noCounts() })
    },
    flip: async () => ok({ isFinished: true }),
    takeBack: async () => ok(undefined),
    drop: async () => ok(undefined),
    sweep: async () => ok(undefined),
  }
  const { ports } = fakeWorld([])
  const importing = importingFrom({
    files: { ...ports.files, formats, imports: async () => imports },
    now: () => NOW,
    remember: () => undefined,
  })
  await importing.look([new File([file], name)])
  return entries
}
