import { afterAll, describe, expect, test } from 'vitest'
import { eventually } from './eventually'
import { grantedCopy } from './granted'
import { buttonOf, endsOf, noPill, paintedWords, pillOf, press, select } from './marking'
import { BRIDGE } from './samples'
import { BROWSERS, stageFor } from './stage'
import { storedAt } from './stored'

const WORDS = 'The parish council paid for the bolts'

/** Runs before anything of ours: a page that has read how the marker works. */
const HOSTILE = `
  window.heard = []
  const deny = () => { throw new Error('not here') }
  const log = (event) => heard.push(event.type + ':' + (event.key ?? event.target?.nodeName))
  for (const kind of ['keydown', 'keypress', 'input', 'beforeinput']) addEventListener(kind, log, true)
  const takeover = (prototype, names) => {
    for (const name of names) Object.defineProperty(prototype, name, { configurable: true, get: () => deny, set: deny })
  }
  Element.prototype.attachShadow = function (init) {
    heard.push('attachShadow')
    throw new Error('not here')
  }
  takeover(Range.prototype, ['setStart', 'setEnd', 'getClientRects', 'toString', 'cloneRange'])
  takeover(Document.prototype, ['createRange', 'elementFromPoint', 'getSelection', 'execCommand', 'createElementNS'])
  takeover(Selection.prototype, ['getComposedRanges', 'getRangeAt', 'collapseToEnd'])
  takeover(Element.prototype, ['getBoundingClientRect', 'replaceChildren', 'setAttribute', 'matches'])
  takeover(Node.prototype, ['getRootNode', 'isConnected'])
  window.getSelection = deny
  Map.prototype.set = deny
  Array.prototype.map = deny
  Promise.prototype.then = deny
  JSON.stringify = deny
`

describe.each(BROWSERS)('in %s', (name) => {
  const copy = grantedCopy(name)
  const stage = stageFor(name, { extension: copy.folder })
  afterAll(copy.remove)

  async function show(path: string, script: string): Promise<string> {
    const url = `https://dispatch.example/${path}`
    stage.pages.put(
      url,
      BRIDGE.html.replace('<head>', `<head><script>${script}</script>`),
      "script-src 'unsafe-inline'",
    )
    await stage.browser.open(url)
    return url
  }

  test('a page that has replaced what scripts use does not get in the way', async () => {
    const { news } = stage.browser
    await show('unreplaced', '')
    // Near the top, and so in the same place on a page that cannot be asked for it.
    const [from, to] = await endsOf(news, 'Volunteers in Harrow Mill')
    const url = await show('replaced', HOSTILE)
    await news.drag(from, to)
    await press(news, 'green')
    await pillOf(news, 'Page kept')
    expect((await storedAt(stage.browser, url))?.annotations).toHaveLength(1)
    await news.press('Escape')
    expect(await news.evaluate('return String((window.wrappedJSObject ?? window).heard)')).toBe('keydown:Escape')
  })

  test('a page that presses the buttons itself gets nothing', async () => {
    const { news } = stage.browser
    const url = await show(
      'presses',
      `addEventListener('keydown', (event) => {
        if (event.key !== 'p') return
        const host = document.documentElement.lastElementChild
        const { left, top, width, height } = host.getBoundingClientRect()
        for (let x = left; x < left + width; x += 8) {
          const at = { clientX: x, clientY: top + height / 2, bubbles: true, composed: true, detail: 1 }
          for (const kind of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
            host.dispatchEvent(new (kind.startsWith('pointer') ? PointerEvent : MouseEvent)(kind, at))
          }
        }
        host.click()
        host.focus()
        document.title = host.tagName + String(host.shadowRoot)
      })`,
    )
    await select(news, WORDS)
    await news.press('p')
    await eventually(
      'the page to have pressed',
      async () => (await news.evaluate('return document.title')) === 'DIVnull',
    )
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(await paintedWords(news)).toEqual([])
    expect(await storedAt(stage.browser, url)).toBeUndefined()
  })

  test('a page cannot make the pill look like something else, or like nothing', async () => {
    const { news } = stage.browser
    const url = await show(
      'see-through',
      `addEventListener('keydown', (event) => {
        if (event.key !== 'p') return
        const host = document.documentElement.lastElementChild
        host.style.cssText = 'opacity:0!important;transform:translate(100px)!important;display:none!important;left:0!important'
        host.animate([{ opacity: 0 }, { opacity: 0 }], { duration: 1e6, fill: 'both' })
        const sheet = new CSSStyleSheet()
        sheet.replaceSync('div[popover]{opacity:0!important;filter:opacity(0)!important;clip-path:inset(50%)!important;visibility:hidden!important}')
        document.adoptedStyleSheets.push(sheet)
        document.title = 'done'
      })`,
    )
    const before = await select(news, WORDS)
    await news.press('p')
    await eventually('the page to have tried', async () => (await news.evaluate('return document.title')) === 'done')
    const style = await news.evaluate<string[]>(`
      const { opacity, transform, display, filter, clipPath, visibility } = getComputedStyle(document.documentElement.lastElementChild)
      return [opacity, transform, display, filter, clipPath, visibility]`)
    expect(style).toEqual(['1', 'none', 'block', 'none', 'none', 'visible'])
    expect(await pillOf(news)).toMatchObject({ left: before.left, top: before.top })
    await press(news, 'green')
    await eventually('the mark', async () => (await storedAt(stage.browser, url))?.annotations?.length === 1)
  })

  test.each([
    ['that takes the press', ''],
    ['that lets the press through', 'pointer-events:none;'],
  ])('a press on a pill that the page has covered does nothing: by a layer %s', async (_, style) => {
    const { news } = stage.browser
    const url = await show(
      `covered-${style.length}`,
      `addEventListener('keydown', (event) => {
        if (event.key !== 'p') return
        const cover = document.createElement('div')
        cover.popover = 'manual'
        cover.style.cssText = 'inset:0;width:100%;height:100%;margin:0;border:0;background:gold;${style}'
        cover.textContent = 'You have won'
        const raise = () => { cover.hidePopover(); cover.showPopover() }
        document.body.append(cover)
        cover.showPopover()
        setInterval(raise, 50)
      })`,
    )
    const pill = await select(news, WORDS)
    await news.press('p')
    await new Promise((resolve) => setTimeout(resolve, 600))
    await news.click(buttonOf(pill, 'green'))
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(await storedAt(stage.browser, url)).toBeUndefined()
  })

  test('a page that takes the pill away has none, and the next selection has another', async () => {
    const { news } = stage.browser
    await show(
      'taken',
      "addEventListener('keydown', ({ key }) => key === 'p' && document.documentElement.lastElementChild.remove())",
    )
    await select(news, WORDS)
    await news.press('p')
    await noPill(news)
    await select(news, 'A nearby quarry lent a crane')
  })
})
