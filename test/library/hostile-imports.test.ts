import { strToU8, zipSync } from 'fflate'
import { openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Importing, importingFrom } from '../../library/importing'
import { formats } from '../../src/formats'
import type { Store } from '../../src/store/store'
import { fullClipping, textOf } from '../formats/bibliography'
import { newProfile } from '../store/browser'
import { fakeWorld } from './fake-ports'

const NOW = 4_102_444_800_000

vi.setConfig({ testTimeout: 60_000 })

let store: Store
let importing: Importing

beforeEach(async () => {
  store = await newProfile().openWindow()
  await store.keep(fullClipping())
  await store.trash(['01'], 5_000)
  const { files } = fakeWorld([]).ports
  importing = importingFrom({
    files: { ...files, formats, imports: async () => store.imports },
    now: () => NOW,
    remember: () => undefined,
  })
})

afterEach(() => {
  store.close()
  vi.unstubAllGlobals()
})

/** Every row of every table; of the one row of `meta` without the numbers that were given and are used by nobody. */
async function everything(): Promise<unknown> {
  const database = await openDB('borideh')
  const tables = [...database.objectStoreNames]
  const rows = await Promise.all(tables.map(async (name) => ({ name, all: await database.getAll(name) })))
  database.close()
  return Object.fromEntries(
    rows.map(({ name, all }) => [
      name,
      name === 'meta' ? all.map((meta: object) => ({ ...meta, lastDoc: 0, lastSegment: 0 })) : all,
    ]),
  )
}

const ENTRY = 'TY  - NEWS\nTI  - باران\nUR  - https://k.example/1\nER  - \n'
const DEEP = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
const slug = (at: number) => ({ slug: 'bomb', title: 'x', url: `https://k.example/${at}`, labels: [], savedAt: '' })

describe('the library is the same to the byte after', () => {
  test.each<[what: string, reason: string, file: () => File | Promise<File>]>([
    ['a file of a later version', 'fileNewer', () => new File(['{"format":"borideh","version":99}\n'], 'x.jsonl')],
    ['a file that is cut', 'fileCut', async () => new File([(await jsonl()).slice(0, -40)], 'x.jsonl')],
    [
      'a file that was altered',
      'fileAltered',
      async () => new File([(await jsonl()).replace('باران', 'بازان')], 'x.jsonl'),
    ],
    ['another encoding', 'fileEncoding', () => new File([Buffer.from(`${ENTRY}TY  - é`, 'latin1')], 'x.ris')],
    ['no letters', 'fileEncoding', () => new File([new Uint8Array(9_000)], 'x.bib')],
    ['brackets twenty thousand deep', 'fileForeign', () => new File([DEEP.replace('[', '{"a":['), '}'], 'x.txt')],
    ['a zip file that unpacks to more than it should', 'fileTooLarge', bomb],
    ['a zip file that is cut', 'fileCut', async () => new File([(await bomb()).slice(0, 500)], 'x.zip')],
    ['a backup', 'fileForeign', () => new File([zipSync({ 'backup.json': strToU8('{}') })], 'x.zip')],
    ['a file that goes away', 'fileUnreadable', () => endless('x.ris', ENTRY, 3)],
    ['nothing', 'fileForeign', () => new File([], 'x.ris')],
  ])(
    '%s',
    async (_, reason, file) => {
      const before = await everything()
      await importing.look([await file()])
      expect(importing.state.value).toMatchObject({ is: 'refused', files: [{ reason }] })
      expect(await everything()).toEqual(before)
    },
    60_000,
  )

  test.each([
    ['x.ris', 'TY  - NEWS\nN1  - '],
    ['x.jsonl', '{"format":"borideh","version":1}\n{"id":"'],
    ['x.csv', 'title,url\n"'],
    ['x.json', '[{"title":"'],
  ])(
    'two gigabytes of which no more than some megabytes are read: %s',
    async (name, begins) => {
      const before = await everything()
      const file = endless(name, begins, 100)
      await importing.look([file])
      expect(importing.state.value.is).toMatch(/^(?:refused|looked)$/)
      await importing.drop()
      expect(await everything()).toEqual(before)
    },
    60_000,
  )

  test('entries of which each is refused', async () => {
    const before = await everything()
    const bad = ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '//k.example', 'x'.repeat(100_000)]
    const file = new File([JSON.stringify(bad.map((URL) => ({ type: 'webpage', title: 'x', URL })))], 'x.json')
    await importing.look([file])
    expect(importing.state.value).toMatchObject({ is: 'looked', counts: { added: 0, refused: bad.length } })
    await importing.drop()
    expect(await everything()).toEqual(before)
  })

  test('a sound file between bad ones, where the reader leaves it', async () => {
    const before = await everything()
    await importing.look([
      new File(['x'], 'a.png'),
      new File([ENTRY], 'b.ris'),
      await bomb(),
      endless('c.ris', ENTRY, 2),
    ])
    expect(importing.state.value).toMatchObject({
      is: 'looked',
      files: ['b.ris'],
      refused: [{ reason: 'fileForeign' }, { reason: 'fileTooLarge' }, { reason: 'fileUnreadable' }],
      counts: { added: 1 },
    })
    await importing.drop()
    expect(await everything()).toEqual(before)
  })

  test('an import that is stopped while it is looked through', async () => {
    const before = await everything()
    const looking = importing.look([new File([ENTRY.repeat(200)], 'a.ris'), new File([ENTRY], 'b.ris')])
    await importing.drop()
    await looking
    expect(importing.state.value).toEqual({ is: 'idle' })
    expect(await everything()).toEqual(before)
  })
})

function jsonl(): Promise<string> {
  return textOf('jsonl', [fullClipping()])
}

function bomb(): File {
  const items = Array.from({ length: 27 }, (_, at) => slug(at))
  return new File(
    [
      zipSync({
        'metadata_0_to_20.json': strToU8(JSON.stringify(items)),
        'highlights/bomb.md': new Uint8Array(4_000_000).fill(0x61),
      }),
    ],
    'omnivore.zip',
  )
}

/** A file that says it has two gigabytes, and gives some megabytes of them before it goes away. */
function endless(name: string, begins: string, megabytes: number): File {
  const first = new TextEncoder().encode(begins)
  const file = new File([first], name)
  let given = -1
  const stream = () =>
    new ReadableStream<Uint8Array>({
      pull(controller) {
        given += 1
        if (given === 0) controller.enqueue(first)
        else if (given > megabytes) controller.error(new DOMException('', 'NotReadableError'))
        else controller.enqueue(new Uint8Array(1_000_000).fill(0x61))
      },
    })
  return Object.defineProperties(file, { size: { value: 2_000_000_000 }, stream: { value: stream } })
}
