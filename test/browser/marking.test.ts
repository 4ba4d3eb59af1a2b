import { afterAll, describe, expect, test } from 'vitest'
import { eventually } from './eventually'
import { grantedCopy } from './granted'
import {
  askMarker,
  buttonOf,
  endsOf,
  keep,
  noPill,
  paintedWords,
  pillOf,
  press,
  select,
  untilStanding,
} from './marking'
import { BRIDGE, RIVER } from './samples'
import { BROWSERS, stageFor } from './stage'
import { storedAt } from './stored'

const WORDS = 'The parish council paid for the bolts'
const LATER = 'A nearby quarry lent a crane'
const PERSIAN = 'کشاورزان سه روستا'

describe.each(BROWSERS)('in %s', (name) => {
  const copy = grantedCopy(name)
  const stage = stageFor(name, { extension: copy.folder })
  afterAll(copy.remove)

  /** Shows the bridge's page under an address of its own. */
  async function show(path: string, html: string = BRIDGE.html): Promise<string> {
    const url = `https://dispatch.example/${path}`
    await stage.show({ url, html })
    return url
  }

  async function marksAt(url: string) {
    const clipping = await storedAt(stage.browser, url)
    return (clipping?.annotations ?? []).map(({ quote: { exact }, color, trashedAt }) => ({
      exact,
      color,
      ...(trashedAt !== undefined && { isTrashed: true }),
    }))
  }

  /** Marks words of a page that is kept already. */
  async function marked(path: string): Promise<string> {
    const { news } = stage.browser
    await keep(stage.browser, `https://dispatch.example/${path}`)
    const url = await show(path)
    await select(news, WORDS)
    await press(news, 'green')
    await pillOf(news, 'Highlighted')
    await eventually('the mark', async () => (await marksAt(url)).length === 1)
    return url
  }

  /** The same on a page that is kept for it. */
  async function markedAndKept(path: string): Promise<string> {
    const url = await show(path)
    await select(stage.browser.news, WORDS)
    await press(stage.browser.news, 'green')
    await pillOf(stage.browser.news, 'Page kept')
    return url
  }

  test('words are marked with two movements of the mouse, on a page that is kept for it', async () => {
    const url = await markedAndKept('marked')
    expect(await paintedWords(stage.browser.news)).toEqual([WORDS])
    expect(await marksAt(url)).toEqual([{ exact: WORDS, color: 'green' }])

    await stage.browser.news.reload()
    await eventually('the mark', async () => (await paintedWords(stage.browser.news)).includes(WORDS))
    await untilStanding(stage.browser, 'placed')
  })

  test('a keeping that came of a marking is taken back with one press', async () => {
    const url = await markedAndKept('taken-back')
    await press(stage.browser.news, 'undo')
    await pillOf(stage.browser.news, 'Taken back')
    expect(await paintedWords(stage.browser.news)).toEqual([])
    expect(await storedAt(stage.browser, url)).toBeUndefined()
  })

  test('a mark under the pointer is given another colour, removed, and brought back', async () => {
    const { news } = stage.browser
    const url = await marked('changed')
    await news.reload()
    await untilStanding(stage.browser, 'placed')
    const [from] = await endsOf(news, 'council paid')
    await news.move(from)
    expect(buttonOf(await pillOf(news), 'green').isPressed).toBe(true)
    await press(news, 'rose')
    await eventually('the colour', async () => (await marksAt(url))[0]?.color === 'rose')
    await press(news, 'remove')
    await pillOf(news, 'Removed')
    expect(await paintedWords(news)).toEqual([])
    expect(await marksAt(url)).toEqual([{ exact: WORDS, color: 'rose', isTrashed: true }])
    await press(news, 'undo')
    await eventually('the mark', async () => (await paintedWords(news)).length === 1)
    expect(await marksAt(url)).toEqual([{ exact: WORDS, color: 'rose' }])
  })

  test('the same words marked again change their colour, and others are another mark', async () => {
    const { news } = stage.browser
    const url = await marked('again')
    await select(news, WORDS)
    await press(news, 'blue')
    await eventually('the colour', async () => (await marksAt(url))[0]?.color === 'blue')
    await select(news, LATER)
    await press(news, 'yellow')
    await eventually('both', async () => (await marksAt(url)).length === 2)
    expect((await marksAt(url)).map(({ color }) => color)).toEqual(['blue', 'yellow'])
    expect((await paintedWords(news)).toSorted()).toEqual([LATER, WORDS].toSorted())
  })

  test('Escape hides the pill, and so does selecting nothing', async () => {
    const { news } = stage.browser
    await show('hidden')
    await select(news, WORDS)
    await news.press('Escape')
    await noPill(news)
    await select(news, LATER)
    const [elsewhere] = await endsOf(news, 'Tested with sandbags')
    await news.click(elsewhere)
    await noPill(news)
  })

  test('who selects further by keys has the pill again', async () => {
    const { news } = stage.browser
    await show('by-keys')
    const pill = await select(news, WORDS)
    await news.press('Escape')
    await noPill(news)
    await news.press('Shift', 'ArrowRight')
    expect((await pillOf(news)).buttons).toHaveLength(pill.buttons.length)
  })

  test('who has marked without the pill gets into it by asking again, and back by Escape', async () => {
    const { news } = stage.browser
    const url = await marked('entered')
    await news.press('Escape')
    const [from, to] = await endsOf(news, LATER)
    await news.drag(from, to)
    await pillOf(news)
    expect(await askMarker(stage.browser, 'markSelection', { color: 'yellow' })).toMatchObject({ ok: true })
    await pillOf(news, 'Highlighted')
    await askMarker(stage.browser, 'markSelection')
    await news.press('ArrowRight')
    await news.press('Enter')
    await eventually('the colour', async () => (await marksAt(url))[1]?.color === 'green')
    expect(await news.evaluate('return document.activeElement.popover')).toBe('manual')
    await news.press('Escape')
    await noPill(news)
    expect(await news.evaluate('return document.activeElement.localName')).toBe('body')
  })

  test('words are copied with their source', async () => {
    const { news } = stage.browser
    await show('copied')
    await select(news, WORDS)
    await press(news, 'quote')
    await pillOf(news, 'Copied')
    await news.press('Escape')
    await news.evaluate("document.querySelector('p').replaceChildren(document.createElement('textarea'))")
    await news.evaluate("document.querySelector('textarea').focus()")
    await news.press('Control', 'v')
    const text = await news.evaluate<string>("return document.querySelector('textarea').value")
    expect(text).toContain(`“${WORDS}”`)
    expect(text).toContain('https://dispatch.example/copied')
  })

  test('a mark is found in words that were edited, and missed where they are gone', async () => {
    const { news } = stage.browser
    const url = await marked('edited')
    stage.pages.put(url, BRIDGE.html.replace('paid for the bolts', 'paid for all the new bolts'))
    await news.reload()
    await untilStanding(stage.browser, 'moved')
    stage.pages.put(url, BRIDGE.html.replace(/<p>The parish council[\s\S]*?<\/p>/, ''))
    await news.reload()
    await untilStanding(stage.browser, 'orphan')
    expect(await paintedWords(news)).toEqual([])
    expect(await askMarker(stage.browser, 'jump', { id: 'none' })).toBe('orphan')
  })

  test('a Persian page is marked as well, and jumped in', async () => {
    const { news } = stage.browser
    await stage.show(RIVER)
    await select(news, PERSIAN)
    await press(news, 'yellow')
    await pillOf(news, 'Page kept')
    await news.reload()
    await untilStanding(stage.browser, 'placed')
    expect(await paintedWords(news)).toEqual([PERSIAN])
  })

  test('the pill is hidden on a site for as long as the reader wants', async () => {
    const { news } = stage.browser
    await stage.show({ url: 'https://elsewhere.example/story', html: BRIDGE.html })
    await select(news, WORDS)
    await press(news, 'hide')
    await press(news, 'hideHere')
    await pillOf(news, 'Hidden on this site')
    const [from, to] = await endsOf(news, LATER)
    await news.press('Escape')
    await noPill(news)
    await news.drag(from, to)
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(await news.pill()).toBeUndefined()
  })

  test('a script whose extension has gone leaves the page as it was', async () => {
    const { news, origin } = stage.browser
    await marked('gone')
    const page = await stage.browser.extensionPage(`${origin}/popup/index.html`)
    await page.evaluate('setTimeout(() => chrome.runtime.reload(), 100)')
    await noPill(news)
    // Firefox takes the script away before it could do anything.
    if (name === 'chromium') await eventually('nothing to be left', async () => (await paintedWords(news)).length === 0)
  })
})
