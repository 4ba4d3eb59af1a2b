// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { formatGroups } from '../../library/export-formats'
import { formats } from '../../src/formats'
import { markedClipping } from '../formats/marked'
import { clear, click, element, elements, kept, leave, opened, seen, texts, type } from './page'

beforeEach(clear)
afterEach(leave)

test('every kind of file that goes out stands in one group', () => {
  const listed = formatGroups(formats).flatMap(({ entries }) => entries.map(({ format }) => format.id))
  const writing = [...formats.values()].filter(({ write }) => write).map(({ id }) => id)
  expect(listed.toSorted()).toEqual(writing.toSorted())
})

describe('the page on which clippings go out', () => {
  test('shows what each kind of file is for, its extension and a line on it', async () => {
    await opened([kept('a', 'باد')], { hash: '#/export' })
    await seen('#formats-cite legend', 'Reference managers')
    const [ris] = texts('.format-choice:has(#format-ris)')
    expect(ris).toContain('RIS: for EndNote, Zotero')
    expect(ris).toContain('.ris')
    expect(ris).toContain('What every reference manager takes')
  })

  test('begins with what loses nothing, and remembers what was chosen last', async () => {
    const world = await opened([kept('a', 'باد')], { hash: '#/export' })
    await seen('#format-json')
    expect(element<HTMLInputElement>('#format-json').checked).toBe(true)
    element('#format-docx').click()
    await vi.waitFor(() => expect(world.ports.settings.get()).toEqual({ exportFormat: 'docx' }))
    leave()
    await opened([kept('a', 'باد')], { hash: '#/export', settings: { exportFormat: 'docx' } })
    await seen('#format-docx')
    expect(elements('input[name="format"]').filter((input) => 'checked' in input && input.checked)).toEqual([
      element('#format-docx'),
    ])
  })

  test('says what will not be in the file before it is made', async () => {
    await opened([kept('a', 'باد')], { hash: '#/export' })
    await seen('#export-start')
    expect(texts('.export-lacks')).toEqual([])
    element('#format-ris').click()
    await seen('.export-lacks', 'The stories themselves are not in it')
    element('#format-bookmarks').click()
    await seen('.export-lacks', 'Only addresses, titles, tags and notes')
  })

  test('says of how many clippings there are highlights, where nothing else is written', async () => {
    const marked = { ...markedClipping({ url: 'https://khabar.example/b' }, 'b'), clippedAt: Date.now() }
    await opened([kept('a', 'باد'), marked], { hash: '#/export' })
    await seen('#export-start')
    element('#format-quotations').click()
    await seen('.export-lacks', '1 of 2 has highlights')
    leave()
    await opened([kept('a', 'باد')], { hash: '#/export', settings: { exportFormat: 'annotations' } })
    await seen('.export-lacks', 'None of them has highlights')
    leave()
    await opened([marked], { hash: '#/export', settings: { exportFormat: 'quotations' } })
    await seen('#export-copy')
    await vi.waitFor(() => expect(elements('.export-lacks')).toEqual([]))
  })

  test('speaks of earlier wordings only where there are any', async () => {
    const { article, clippedAt } = kept('a', 'باد')
    const settings = { exportFormat: 'html' }
    const revisions = [{ article, clippedAt, scope: 'article' as const }]
    await opened([{ ...kept('a', 'باد'), revisions }], { hash: '#/export', settings })
    await seen('.export-lacks', 'Earlier wordings of the stories are not in it')
    leave()
    await opened([kept('a', 'باد')], { hash: '#/export', settings })
    await seen('#export-start')
    expect(elements('.export-lacks')).toEqual([])
  })

  test('says how the file will be called', async () => {
    await opened([kept('a', 'باد'), kept('b', 'باران')], { hash: '#/export' })
    await seen('.export-file', 'borideh-')
    element('#format-corpus').click()
    await vi.waitFor(() => expect(texts('.export-file').join()).toMatch(/^borideh-\d{4}-\d\d-\d\d-corpus\.zip$/))
  })

  test('offers to copy what is a text, and nothing else', async () => {
    const world = await opened([kept('a', 'باد')], { hash: '#/export' })
    await seen('#export-start')
    expect(elements('#export-copy')).toEqual([])
    element('#format-markdown').click()
    await seen('#export-copy')
    element('#export-copy').click()
    await seen('#export-state', '1 clipping is on the clipboard')
    expect(world.saved.get('')).toContain('# باد')
  })

  test('offers to share where the browser can', async () => {
    const world = await opened([kept('a', 'باد')], { hash: '#/highlights' })
    world.ports.files.sharing.takes = ({ mime }) => mime === 'text/html'
    world.ports.address.go('#/export')
    await seen('#export-start')
    expect(elements('#export-share')).toEqual([])
    element('#format-html').click()
    await seen('#export-share', 'Share')
  })

  test('names those that could not be read', async () => {
    const gone = kept('b', 'باران')
    const world = await opened([kept('a', 'باد'), gone], { hash: '#/export' })
    await seen('#export-start', 'Export 2 clippings')
    world.held.delete('b')
    element('#export-start').click()
    await seen('#export-state', '1 clipping is now in')
    await seen('[role="alert"]', '1 clipping could not be read')
    expect(texts('.lacking li')).toEqual(['باران'])
  })

  test('says in an empty library that there is nothing to export', async () => {
    await opened([], { hash: '#/export' })
    await seen('.export-bar', 'There is nothing to export yet.')
    expect(elements('#export-start')).toEqual([])
  })
})

describe('one comes to it', () => {
  test('from a clipping that is read, with that one alone', async () => {
    await opened([kept('a', 'باد'), kept('b', 'باران')], { hash: '#/clipping/b' })
    await seen('#export-read')
    element('#export-read').click()
    await seen('#export-start', 'Export 1 clipping')
    expect(texts('.choice:has(#which-read)')).toEqual(['The clipping you are reading: “باران”'])
    expect(texts('.export-file')).toEqual(['باران.json'])
  })

  test('from what is selected', async () => {
    await opened([kept('a', 'باد'), kept('b', 'باران'), kept('c', 'برف')])
    await seen('.row', 'باران')
    click('.row-box', {})
    await seen('#export-selected')
    element('#export-selected').click()
    await seen('.choice:has(#which-selection)')
    expect(element<HTMLInputElement>('#which-selection').checked).toBe(true)
  })

  test('from a search, with what it found, and its words in the name of the file', async () => {
    await opened([kept('a', 'باد'), kept('b', 'باران'), kept('c', 'برف')])
    await seen('#search')
    type('#search', 'باران')
    await seen('#export-found')
    element('#export-found').click()
    await seen('#export-start', 'Export 1 clipping')
    expect(texts('.export-file').join()).toMatch(/^borideh-\d{4}-\d\d-\d\d-باران\.json$/)
  })
})
