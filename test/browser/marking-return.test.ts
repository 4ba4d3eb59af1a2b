import { afterAll, describe, expect, test } from 'vitest'
import type { MarkPlace } from '../../src/browser/messages'
import { eventually } from './eventually'
import { grantedCopy } from './granted'
import { askMarker, endsOf, keep, paintedWords, pillOf, press, select, untilStanding } from './marking'
import { BROWSERS, stageFor } from './stage'

const WORDS = 'the ferry will sail twice a day'
const FIRST = `<p>The harbour office said on Monday that ${WORDS} from the first of May.</p>`
const SECOND = '<p>Tickets are sold on the pier, and bicycles travel for nothing until the end of summer.</p>'
const THIRD = '<p>The old boat goes to a museum on the other shore, where it was built ninety years ago.</p>'
const SCRIPTS = "script-src 'unsafe-inline'"

describe.each(BROWSERS)('in %s', (name) => {
  const copy = grantedCopy(name)
  const stage = stageFor(name, { extension: copy.folder })
  afterAll(copy.remove)

  async function show(path: string, body: string, policy = SCRIPTS): Promise<string> {
    const url = `https://harbour.example/${path}`
    stage.pages.put(url, pageWith(body), policy)
    await keep(stage.browser, url)
    await stage.browser.open(url)
    return url
  }

  async function mark(words = WORDS): Promise<void> {
    await select(stage.browser.news, words)
    await press(stage.browser.news, 'yellow')
    await eventually('the words to be painted', async () => (await paintedWords(stage.browser.news)).includes(words))
    await eventually('the mark', async () => (await places()).some(({ id }) => !id.startsWith('new-')))
  }

  async function places(): Promise<MarkPlace[]> {
    return (await askMarker<MarkPlace[] | null>(stage.browser, 'where')) ?? []
  }

  const painted = () => paintedWords(stage.browser.news)
  const untilPainted = (...words: string[]) =>
    eventually(`${words} to be painted`, async () => String((await painted()).toSorted()) === String(words.toSorted()))

  test('a mark is found in text that comes late', async () => {
    const { news } = stage.browser
    const url = await show('late', FIRST + SECOND)
    await mark()
    const late = `<main></main><script>
      setTimeout(() => { document.querySelector('main').innerHTML = ${JSON.stringify(FIRST + SECOND)} }, 2500)
    </script>`
    stage.pages.put(url, pageWith(late), SCRIPTS)
    await news.reload()
    expect((await places()).map(({ state }) => state)).toEqual(['searching'])
    await untilStanding(stage.browser, 'placed')
    expect(await painted()).toEqual([WORDS])
  })

  test('a page that becomes another article shows the marks of that one', async () => {
    const { news } = stage.browser
    await show(
      'one',
      `<main>${FIRST}${SECOND}</main><button id="next">Next</button><script>
        const stories = { '/one': ${JSON.stringify(FIRST + SECOND)}, '/two': ${JSON.stringify(THIRD)} }
        const render = () => { document.querySelector('main').innerHTML = stories[location.pathname] }
        document.querySelector('#next').onclick = () => { history.pushState(null, '', '/two'); render() }
        onpopstate = render
      </script>`,
    )
    await mark()
    await keep(stage.browser, 'https://harbour.example/two')
    await news.evaluate("document.querySelector('#next').click()")
    await untilPainted()
    await eventually('another page', async () => (await places()).length === 0)
    await mark('goes to a museum')
    await news.evaluate('history.back()')
    await untilPainted(WORDS)
    await news.evaluate('history.forward()')
    await untilPainted('goes to a museum')
  })

  test('a page without end keeps the marks of the article before on its words', async () => {
    const { news } = stage.browser
    await show(
      'endless',
      `<main>${FIRST}${SECOND}</main><button id="more">More</button><script>
        document.querySelector('#more').onclick = () => {
          history.replaceState(null, '', '/endless-2')
          document.querySelector('main').insertAdjacentHTML('beforeend', ${JSON.stringify(THIRD)})
        }</script>`,
    )
    await mark()
    await keep(stage.browser, 'https://harbour.example/endless-2')
    await news.evaluate("document.querySelector('#more').click()")
    await eventually('the other article', async () => (await places()).length === 0)
    await mark('goes to a museum')
    await untilPainted(WORDS, 'goes to a museum')
    expect(await places()).toHaveLength(1)
  })

  test('words in an open shadow root are marked and found again', async () => {
    await show(
      'shadow',
      `<story-text></story-text><script>
        const shadow = document.querySelector('story-text').attachShadow({ mode: 'open' })
        shadow.innerHTML = ${JSON.stringify(FIRST + SECOND)}
      </script>`,
    )
    await mark()
    await stage.browser.news.reload()
    await untilStanding(stage.browser, 'placed')
    expect(await painted()).toEqual([WORDS])
  })

  test('words in a frame of the same site are marked and found again', async () => {
    stage.pages.put('https://harbour.example/inner', pageWith(FIRST + SECOND))
    await show('outer', `<iframe src="/inner" width="600" height="300"></iframe>`)
    await mark()
    await stage.browser.news.reload()
    await untilStanding(stage.browser, 'placed')
    expect(await painted()).toEqual([WORDS])
  })

  test('a page that allows neither scripts nor styles is marked like any other', async () => {
    const { news } = stage.browser
    await show('strict', FIRST + SECOND, "default-src 'none'; style-src 'none'; script-src 'none'")
    await mark()
    const pill = await pillOf(news, 'Highlighted')
    // Styled: in a row, not one below the other.
    expect(pill.bottom - pill.top).toBeLessThan(60)
    await news.reload()
    await untilPainted(WORDS)
  })

  test('words that are drawn anew stay marked, and words that are put elsewhere have moved', async () => {
    const { news } = stage.browser
    await show('drawn', `<main>${FIRST}${SECOND}${THIRD}</main>`)
    await mark()
    await news.evaluate("const main = document.querySelector('main'); main.innerHTML = main.innerHTML + ''")
    await untilPainted(WORDS)
    await untilStanding(stage.browser, 'placed')
    await news.evaluate("document.querySelector('p').remove()")
    await untilPainted()
    await news.evaluate(`document.querySelector('main').insertAdjacentHTML('beforeend', args[0])`, FIRST)
    await untilStanding(stage.browser, 'moved')
    await untilPainted(WORDS)
  })

  test('a mark stays where it is while an equal passage appears before it', async () => {
    const { news } = stage.browser
    await show('equal', `<main>${FIRST}${SECOND}</main>`)
    await mark()
    await news.evaluate(`document.querySelector('main').insertAdjacentHTML('afterbegin', args[0])`, FIRST)
    await new Promise((resolve) => setTimeout(resolve, 1500))
    const isInLast = await news.evaluate<boolean>(`
      const [range] = [...CSS.highlights.values()].flatMap((one) => [...one])
      return document.querySelectorAll('p')[1].contains(range.startContainer)`)
    expect(isInLast).toBe(true)
    await untilStanding(stage.browser, 'placed')
  })

  test('what a page has taken away is painted again, and its own styles stay', async () => {
    const { news } = stage.browser
    await show(
      'taken',
      `<main>${FIRST}${SECOND}</main><script>
        const sheet = new CSSStyleSheet()
        sheet.replaceSync('p { color: rgb(1, 2, 3) }')
        document.adoptedStyleSheets = [sheet]
        const clear = () => {
          CSS.highlights.clear()
          document.adoptedStyleSheets = [sheet]
          document.title = 'left: ' + CSS.highlights.size
        }
        document.addEventListener('keydown', (event) => event.key === 'c' && clear())
      </script>`,
    )
    await mark()
    expect(await news.evaluate("return getComputedStyle(document.querySelector('p')).color")).toBe('rgb(1, 2, 3)')
    await news.press('c')
    await expect.poll(() => news.evaluate('return document.title')).toBe('left: 0')
    await untilPainted(WORDS)
    expect(await news.evaluate('return document.adoptedStyleSheets.length')).toBe(2)
  })

  test('a mark is jumped to, far down the page', async () => {
    const { news } = stage.browser
    await show('long', `${SECOND.repeat(100)}${FIRST}${THIRD}`)
    await mark()
    await news.reload()
    await untilStanding(stage.browser, 'placed')
    await news.evaluate('scrollTo(0, 0)')
    const [place] = await places()
    expect(await askMarker(stage.browser, 'jump', { id: place?.id })).toBe('there')
    const isSeen = await news.evaluate<boolean>(`
      const [range] = [...CSS.highlights.values()].flatMap((one) => [...one])
      const { top, bottom } = range.getBoundingClientRect()
      return top > 0 && bottom < innerHeight`)
    expect(isSeen).toBe(true)
  })

  test('the words that are selected are marked without the pill, too', async () => {
    const { news } = stage.browser
    await show('asked', FIRST + SECOND)
    const [from, to] = await endsOf(news, WORDS)
    await news.drag(from, to)
    expect(await askMarker(stage.browser, 'markSelection', { color: 'blue' })).toMatchObject({ ok: true })
    await untilPainted(WORDS)
    await news.press('Escape')
    expect(await askMarker(stage.browser, 'markSelection')).toEqual({ ok: false, reason: 'noSelection' })
  })
})

function pageWith(body: string): string {
  return `<!DOCTYPE html><html lang="en"><title>Harbour</title><body>${body}</body></html>`
}
