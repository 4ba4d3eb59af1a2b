import { writeFile } from 'node:fs/promises'
import type { Marionette } from './marionette'
import { type NewsTab, type Point, READ_PILL } from './news-tab'

export function firefoxNews(firefox: Marionette): NewsTab {
  const act = async (actions: object[]) => {
    await firefox.send('WebDriver:PerformActions', { actions })
    await firefox.send('WebDriver:ReleaseActions')
  }
  const mouse = (...actions: object[]) =>
    act([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }])
  const move = ({ x, y }: Point) => ({
    type: 'pointerMove',
    x: Math.round(x),
    y: Math.round(y),
    duration: 30,
    origin: 'viewport',
  })
  const down = { type: 'pointerDown', button: 0 }
  const up = { type: 'pointerUp', button: 0 }
  return {
    evaluate: (body, ...args) => firefox.inPage(body, ...args),
    drag: (from, to) => mouse(move(from), down, move({ x: from.x + 5, y: from.y }), move(to), up),
    move: (to) =>
      firefox.send('WebDriver:PerformActions', {
        actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: [move(to)] }],
      }),
    click: (at) => mouse(move(at), down, up),
    press: (...keys) => {
      const values = keys.map((key) => KEYS[key] ?? key)
      const downs = values.map((value) => ({ type: 'keyDown', value }))
      const ups = values.toReversed().map((value) => ({ type: 'keyUp', value }))
      return act([{ type: 'key', id: 'keys', actions: [...downs, ...ups] }])
    },
    reload: () => firefox.send('WebDriver:Refresh'),
    pill: async () => {
      const { value } = await firefox.send<{ value: string | null }>('WebDriver:ExecuteScript', {
        sandbox: 'system',
        args: [],
        script: `
          const hosts = [...document.documentElement.children].map((one) => one.openOrClosedShadowRoot)
          return JSON.stringify((${READ_PILL})(hosts.find((shadow) => shadow?.mode === 'closed')))`,
      })
      return (value && JSON.parse(value)) ?? undefined
    },
    colours: (scheme) =>
      firefox.inBrowser('gBrowser.selectedBrowser.browsingContext.prefersColorSchemeOverride = args[0]', scheme),
    screenshot: async (file) => {
      const { value } = await firefox.send<{ value: string }>('WebDriver:TakeScreenshot', { full: false })
      await writeFile(file, value, 'base64')
    },
  }
}

/** What WebDriver calls keys that write nothing. */
const KEYS: Record<string, string> = {
  Escape: '\ue00c',
  Shift: '\ue008',
  Control: '\ue009',
  ArrowRight: '\ue014',
  ArrowLeft: '\ue012',
  Enter: '\ue007',
  Tab: '\ue004',
}
