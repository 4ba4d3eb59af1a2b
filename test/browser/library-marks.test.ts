import { describe, expect, test } from 'vitest'
import { marksOf } from '../../src/clipping/marks'
import type { ExtensionTab } from './browser'
import { eventually } from './eventually'
import { BRIDGE, RIVER, type Sample } from './samples'
import { BROWSERS, type Stage, stageFor } from './stage'
import { storedAt } from './stored'

const WORDS = 'زیست‌بوم کوچکی از نی و بید'

/** The same story without the sentence in which the words stood. */
const RIVER_WITHOUT: Sample = { url: RIVER.url, html: RIVER.html.replace(WORDS, 'جای دیگری برای پرندگان') }

describe.each(BROWSERS)('in %s', (name) => {
  const stage = stageFor(name)

  test('words that are selected in the stored text are marked with a press on a colour', async () => {
    await keep(stage, RIVER)
    await keep(stage, BRIDGE)
    const library = await openLibrary(stage, '#/')
    await library.click('.row:last-child')
    await library.waitFor('.story', WORDS)
    await select(library, WORDS)
    await library.waitFor('#pill')
    await library.click('#pill-green')
    await library.waitFor('#margin-marks .mark-words', WORDS)
    expect(await painted(library)).toEqual({ green: [WORDS], active: [WORDS] })
    const [mark] = marksOf(await river(stage))
    expect(mark).toMatchObject({ color: 'green', quote: { exact: WORDS, hints: { copy: { revision: 0 } } } })
    await library.close()
  })

  test('a mark gets a note in the margin, and is found again when the clipping is opened at it', async () => {
    const { id, annotations = [] } = await river(stage)
    const library = await openLibrary(stage, `#/clipping/${id}/${annotations[0]?.id}`)
    await library.waitFor('#margin-marks [aria-current]', WORDS)
    expect(await painted(library)).toEqual({ green: [WORDS], active: [WORDS] })
    await library.click('.mark-edit')
    await library.type('.mark-note-field', 'بپرسم')
    await eventually('the note to be stored', async () => marksOf(await river(stage))[0]?.note === 'بپرسم')
    await library.close()
  })

  test('the page of all highlights shows it, and gives it another colour, a tag and the way to its clipping', async () => {
    const library = await openLibrary(stage, '#/highlights')
    await library.waitFor('.highlight-row', WORDS)
    await library.click('.highlight-row')
    await library.waitFor('#highlight-sheet .mark-words', WORDS)
    await library.press('4')
    await library.waitFor('#toast', 'Colour changed')
    await eventually('the colour to be stored', async () => marksOf(await river(stage))[0]?.color === 'rose')
    await library.press('u')
    await library.waitFor('#toast', 'Taken back')
    await library.press('x')
    await library.waitFor('.selection-bar', '1 selected')
    await library.click('#tag-all')
    await library.type('#tags-for-all', 'آب')
    await library.press('Enter')
    await library.waitFor('.row-tag', 'آب')
    await library.press('Escape')
    await library.click('#unselect')
    await library.press('Enter')
    await library.waitFor('#margin-marks [aria-current]', WORDS)
    await library.close()
  })

  test('a text without the words says so, and the earlier one still has them', async () => {
    await keep(stage, RIVER_WITHOUT, '#update')
    const { id } = await river(stage)
    const library = await openLibrary(stage, `#/clipping/${id}`)
    await library.waitFor('#orphans-title', 'Not in this text')
    expect(await painted(library)).toEqual({})
    await library.click('#revisions summary')
    await library.click('.revisions li:last-child button')
    await library.waitFor('.story', WORDS)
    await eventually('the words to be painted', async () => (await painted(library)).green?.[0] === WORDS)
    await library.close()
  })

  test('what is removed comes back with one key', async () => {
    const library = await openLibrary(stage, '#/highlights')
    await library.waitFor('.highlight-row', WORDS)
    await library.press('j')
    await library.press('#')
    await library.waitFor('.empty-title', 'No highlights yet')
    await library.press('u')
    await library.waitFor('.highlight-row', WORDS)
    await library.close()
  })
})

async function openLibrary({ browser }: Stage, hash: string): Promise<ExtensionTab> {
  return browser.extensionTab(`${browser.origin}/library/index.html${hash}`)
}

async function river({ browser }: Stage) {
  const clipping = await storedAt(browser, RIVER.url)
  if (!clipping) throw new Error('The river was not kept')
  return clipping
}

async function keep(stage: Stage, sample: Sample, button = '#keep'): Promise<void> {
  await stage.show(sample)
  const popup = await stage.browser.clickToolbar()
  await popup.click(button)
  await popup.waitFor('#kept-status', 'Kept')
  await popup.close()
}

/** Selects words of the story, as dragging over them does. */
function select(library: ExtensionTab, words: string): Promise<void> {
  return library.evaluate(
    `
    const walk = document.createTreeWalker(document.querySelector('#marked-story'), NodeFilter.SHOW_TEXT)
    while (walk.nextNode()) {
      const at = walk.currentNode.data.indexOf(args[0])
      if (at < 0) continue
      walk.currentNode.parentElement.scrollIntoView({ block: 'center' })
      getSelection().setBaseAndExtent(walk.currentNode, at, walk.currentNode, at + args[0].length)
      return
    }
    throw new Error('no such words')`,
    words,
  )
}

/** The words under each name of a highlight. */
function painted(library: ExtensionTab): Promise<Record<string, string[]>> {
  return library.evaluate(`
    const { CSS } = window.wrappedJSObject ?? window
    const painted = {}
    for (const name of ['yellow', 'green', 'blue', 'rose', 'active']) {
      const words = []
      CSS.highlights.get(name)?.forEach((range) => words.push(range.toString()))
      if (words.length > 0) painted[name] = words
    }
    return painted`)
}
