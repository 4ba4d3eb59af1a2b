import { writeFile } from 'node:fs/promises'
import type { ExtensionPage, ExtensionTab, Key } from './browser'
import { untilShown } from './eventually'
import type { Marionette } from './marionette'

/** What WebDriver calls the keys that write nothing. */
export const KEYS: Partial<Record<Key, string>> = {
  Enter: '\ue007',
  Escape: '\ue00c',
  ArrowDown: '\ue015',
  ArrowUp: '\ue013',
  Tab: '\ue004',
  Backspace: '\ue003',
}

/** A tab behind the one that news is read in, which stays the one that Marionette speaks to. */
export async function openFirefoxPage(firefox: Marionette, newsTab: string, url: string): Promise<ExtensionPage> {
  const there = await opened(firefox, newsTab, url, false)
  return pageOf(firefox, there)
}

/** The same in front, so that it is drawn, and touched by a reader's means. */
export async function openFirefoxTab(firefox: Marionette, newsTab: string, url: string): Promise<ExtensionTab> {
  const there = await opened(firefox, newsTab, url, true)
  const all = async (selector: string) => {
    const found = await firefox.send<Found[]>('WebDriver:FindElements', { using: 'css selector', value: selector })
    return found.map(idOf)
  }
  const first = async (selector: string) => {
    const [id] = await all(selector)
    if (id === undefined) throw new Error(`Nothing in the tab matches ${selector}`)
    return id
  }
  const ask = async <Answer>(command: string, parameters: Record<string, unknown>) => {
    const { value } = await firefox.send<{ value: Answer }>(command, parameters)
    return value
  }
  const texts = (selector: string) =>
    there(async () => {
      const shown: string[] = []
      for (const id of await all(selector)) {
        shown.push(await ask<string>('WebDriver:GetElementText', { id }).catch(nothingIfStale))
      }
      return shown
    })
  const waitFor = (selector: string, text?: string) => untilShown(texts, selector, text)
  return {
    ...pageOf(firefox, there),
    texts,
    waitFor,
    text: async (selector) => (await texts(selector))[0] ?? '',
    count: (selector) => there(async () => (await all(selector)).length),
    value: (selector) =>
      there(async () => ask('WebDriver:GetElementProperty', { id: await first(selector), name: 'value' })),
    attribute: (selector, name) =>
      there(async () => ask('WebDriver:GetElementAttribute', { id: await first(selector), name })),
    click: async (selector) => {
      await waitFor(selector)
      await there(async () => firefox.send('WebDriver:ElementClick', { id: await first(selector) }))
    },
    type: async (selector, text) => {
      await waitFor(selector)
      for (const letter of text)
        await there(async () => firefox.send('WebDriver:ElementSendKeys', { id: await first(selector), text: letter }))
    },
    press: (key) =>
      there(async () => {
        const id = idOf(await ask<Found>('WebDriver:GetActiveElement', {}))
        await firefox.send('WebDriver:ElementSendKeys', { id, text: KEYS[key] ?? key })
      }),
    colours: (scheme) =>
      there(() =>
        firefox.inBrowser('gBrowser.selectedBrowser.browsingContext.prefersColorSchemeOverride = args[0]', scheme),
      ),
    screenshot: async (file) => {
      const png = await there(() => ask<string>('WebDriver:TakeScreenshot', { full: false }))
      await writeFile(file, png, 'base64')
    },
  }
}

/** Does something in a tab, and leads Marionette back to the news. */
type There = <Value>(act: () => Promise<Value>) => Promise<Value>

/** WebDriver names the id of an element by a constant. */
type Found = Record<string, string>

async function opened(firefox: Marionette, newsTab: string, url: string, focus: boolean): Promise<There> {
  const { handle } = await firefox.send<{ handle: string }>('WebDriver:NewWindow', { type: 'tab', focus })
  const there: There = async (act) => {
    await firefox.send('WebDriver:SwitchToWindow', { handle, focus })
    const answer = await act()
    await firefox.send('WebDriver:SwitchToWindow', { handle: newsTab, focus: false })
    return answer
  }
  await there(() => firefox.send('WebDriver:Navigate', { url }))
  return there
}

function pageOf(firefox: Marionette, there: There): ExtensionPage {
  return {
    evaluate: (body, ...args) => there(() => firefox.inPage(body, ...args)),
    close: () => there(() => firefox.send('WebDriver:CloseWindow')),
  }
}

function idOf(found: Found): string {
  return Object.values(found)[0] ?? ''
}

/** What was drawn anew between two questions shows nothing any more. */
function nothingIfStale(error: unknown): string {
  if (error instanceof Error && error.message.includes('stale element reference')) return ''
  throw error
}
