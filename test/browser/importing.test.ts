import { mkdirSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { ExtensionTab } from './browser'
import { type Chosen, chooseFiles, dropFiles } from './choosing'
import { BROWSERS, type Stage, stageFor } from './stage'
import { storedAt, storedClippings } from './stored'

const ris = (host: string) =>
  [1, 2]
    .map(
      (at) =>
        `TY  - NEWS\r\nTI  - باران در شهر بندری ${at}\r\nKW  - هوا\r\nUR  - https://${host}/ris/${at}\r\nER  - \r\n`,
    )
    .join('')

/** A file of every program, with how many pages of a site it holds. */
function filesOf(host: string): [...Chosen, count: number][] {
  const item = {
    slug: 'rain',
    title: 'Rain on the coast',
    url: `https://${host}/omnivore`,
    labels: ['sea'],
    savedAt: '2024-03-09T10:00:00.000Z',
  }
  const selector = { type: 'TextQuoteSelector', exact: 'ice falls', prefix: '', suffix: '' }
  const mark = {
    uri: `https://${host}/hypothesis`,
    text: 'ask',
    tags: ['a'],
    document: { title: ['Hail'] },
    target: [{ selector: [selector] }],
  }
  const page = {
    url: `https://${host}/obsidian`,
    title: 'Dew',
    highlights: [{ text: '<p>in the morning</p>', timestamp: '2025-01-02T03:04:05Z' }],
  }
  return [
    ['zotero.ris', ris(host), 2],
    ['jabref.bib', `@online{a, title = {Wind {\\"o}ver town}, url = {https://${host}/bib}, date = {2025-08-05}}`, 1],
    ['zotero.csv', `Key,Item Type,Title,Url\nA,webpage,"موج، دریا",https://${host}/csv\n`, 1],
    ['zotero.json', JSON.stringify([{ id: 'a', type: 'webpage', title: 'Snow', URL: `https://${host}/csl` }]), 1],
    ['part_000000.csv', `title,url,time_added,tags,status\nIce,https://${host}/pocket,1700000000,a|b,archive\n`, 1],
    ['bookmarks.html', `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><DT><A HREF="https://${host}/fog">Fog</A></DL>`, 1],
    ['hypothesis.json', JSON.stringify({ export_userid: 'x', annotations: [mark] }), 1],
    ['highlights.json', JSON.stringify([page]), 1],
    [
      'omnivore.zip',
      zipSync({
        'metadata_0_to_20.json': strToU8(JSON.stringify([item])),
        'content/rain.html': strToU8('<p>Rain</p>'),
        'highlights/rain.md': strToU8('> it rains \n\n#sea\n\nask the harbour'),
      }),
      1,
    ],
  ]
}

const allOf = (host: string): Chosen[] => filesOf(host).map(([name, contents]) => [name, contents])
const COUNT = filesOf('k.example').reduce((sum, [, , count]) => sum + count, 0)

describe.each(BROWSERS)('in %s', (name) => {
  const stage = stageFor(name)

  test.each(filesOf('k.example'))(
    '%s is looked through and taken; twice adds nothing',
    async (file, contents, count) => {
      const before = (await keptIn(stage)).length
      const library = await openImport(stage)
      await choose(library, [[file, contents]])
      await library.waitFor('.dry-run', count === 1 ? '1 new clipping' : `${count} new clippings`)
      await library.click('.import-group summary')
      await library.waitFor('.import-line', 'k.example')
      await expect.poll(() => library.count('.import-line')).toBe(count)
      await library.click('#import-start')
      await library.waitFor('#import-undo')
      expect(await keptIn(stage)).toHaveLength(before + count)
      await choose(library, [[file, contents]])
      await library.waitFor('.dry-run', 'You have everything')
      await library.click('#import-cancel')
      await library.close()
    },
  )

  test('all of them come with one press and go with one; what is no good is named, and the others are not lost', async () => {
    const before = await keptIn(stage)
    const library = await openImport(stage)
    const all = allOf('m.example')
    await choose(library, [...all, ['photo.png', '\u0089PNG'], ['cut.json', '{"format":"borideh"']])
    await library.waitFor('.dry-run', `${COUNT} new clippings`)
    await library.waitFor('.dry-run', `In ${all.length} files`)
    await library.waitFor('.refused-file', 'photo.png')
    await library.waitFor('.refused-file', 'cut.json')
    await library.click('#import-start')
    await library.waitFor('#import-undo')
    const kept = await keptIn(stage)
    expect(kept).toHaveLength(before.length + COUNT)
    const { annotations } = kept.find(({ address }) => address === 'https://m.example/omnivore') ?? {}
    expect(annotations).toMatchObject([{ quote: { exact: 'it rains' }, tags: ['sea'], note: 'ask the harbour' }])
    await library.click('#import-undo')
    await library.waitFor('#import-state', `${COUNT} clippings lie in the trash`)
    expect(await keptIn(stage)).toEqual(before)
    await library.close()
  })

  test('what they add to clippings that are there is told, and goes with one press', async () => {
    const before = await keptIn(stage)
    const library = await openImport(stage)
    const richer = `${ris('k.example').replace('KW  - هوا', 'KW  - آب\r\nN1  - یادداشت')}TY  - NEWS\r\nTI  - New\r\nUR  - https://k.example/new\r\nER  - \r\nTY  - NEWS\r\nTI  - None\r\nER  - \r\n`
    await choose(library, [['again.ris', richer]])
    await library.waitFor('.dry-run', '1 that you have, with something new')
    await library.click('.import-group:nth-child(2) summary')
    await library.waitFor('.import-gains', 'tags and a note')
    await library.waitFor('.import-known', 'باران در شهر بندری 1')
    await library.click('.import-group:nth-child(4) summary')
    await library.waitFor('.import-group:nth-child(4) .import-line', 'no address of a web page')
    expect(await library.text('.import-group:nth-child(4) .import-line')).toContain('Line 16')
    await library.click('#import-start')
    await library.waitFor('#import-undo-hint', '1 clipping to the trash; 1 as it was before')
    await library.click('#import-undo')
    await library.waitFor('#import-trash')
    await library.waitFor('#import-state', '1 clipping lies in the trash')
    await library.waitFor('#import-state', '1 is as it was before')
    const bare = (clippings: Awaited<ReturnType<typeof keptIn>>) =>
      clippings.map((clipping) => ({ ...clipping, rev: 0 })).toSorted((one, other) => (one.id < other.id ? -1 : 1))
    expect(bare(await keptIn(stage))).toEqual(bare(before))
    await library.close()
  })

  test('what is dropped anywhere on the page is looked through', async () => {
    const library = await openImport(stage)
    await dropFiles(library, [['dropped.ris', ris('d.example')]])
    await library.waitFor('.dry-run', '2 new clippings')
    await library.click('#import-cancel')
    await library.close()
  })

  test('the key that takes back what was done last takes an import back, from wherever one is', async () => {
    const library = await openImport(stage)
    await choose(library, [['one.ris', 'TY  - NEWS\r\nTI  - One\r\nUR  - https://k.example/one\r\nER  - \r\n']])
    await library.click('#import-start')
    await library.click('#import-list')
    await library.waitFor('.row', 'One')
    await library.press('j')
    await library.press('u')
    await library.waitFor('#toast', 'The import is undone')
    expect((await storedAt(stage.browser, 'https://k.example/one'))?.trashedAt).toBeDefined()
    await library.close()
  })
})

describe.each(BROWSERS)('photographed in %s', (name) => {
  describe.each(['en', 'fa'] as const)('with the browser in %s', (language) => {
    const stage = stageFor(name, { language })

    test('the import page', async () => {
      mkdirSync(FOLDER, { recursive: true })
      const library = await openImport(stage)
      const shoot = async (step: string) => {
        for (const scheme of ['dark', 'light'] as const) {
          await library.colours(scheme)
          await library.screenshot(`${FOLDER}/${name}-${language}-${scheme}-import-${step}.png`)
        }
      }
      await library.click('.program:nth-of-type(5) summary')
      await shoot('1-programs')
      await choose(library, allOf('k.example'))
      await library.click('#import-start')
      await library.waitFor('#import-undo')
      await shoot('2-done')
      const more = ris('k.example').replace('KW  - هوا', 'KW  - آب\r\nN1  - یادداشت')
      await choose(library, [
        ['again.ris', `${more}${ris('n.example')}TY  - NEWS\r\nTI  - x\r\nER  - \r\n`],
        ['library.enl', 'x'],
        ['کتابخانهٔ من.zip', zipSync({ 'part_000000.csv': strToU8('title,url\n') })],
      ])
      await library.waitFor('#import-start')
      for (const at of [1, 2, 4]) await library.click(`.import-group:nth-child(${at}) summary`)
      await library.waitFor('.import-gains')
      await shoot('3-dry-run')
      await library.click('#import-start')
      await library.click('#import-undo')
      await library.waitFor('#import-trash')
      await shoot('4-undone')
      await choose(library, [['backup.pdf', '%PDF-1.7']])
      await library.waitFor('[role="alert"]')
      await shoot('5-refused')
      await library.close()
    })
  })
})

const FOLDER = 'artifacts/screenshots'

function openImport({ browser }: Stage): Promise<ExtensionTab> {
  return browser.extensionTab(`${browser.origin}/library/index.html#/import`)
}

async function keptIn({ browser }: Stage) {
  return (await storedClippings(browser)).filter(({ trashedAt }) => trashedAt === undefined)
}

function choose(library: ExtensionTab, files: Chosen[]): Promise<void> {
  return chooseFiles(library, '#import-file', files)
}
