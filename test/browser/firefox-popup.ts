import { writeFile } from 'node:fs/promises'
import type { Popup } from './browser'
import { eventually, untilShown } from './eventually'
import { KEYS } from './firefox-tab'
import type { Marionette } from './marionette'

/** Presses the extension's toolbar button and waits for the popup's document; one that is still open closes first. */
export async function openFirefoxPopup(firefox: Marionette): Promise<Popup> {
  const popup = popupOf(firefox)
  await popup.close()
  await firefox.inBrowser(`
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
    const extension = ExtensionParent.GlobalManager.getExtension('borideh@borideh.example')
    await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window)`)
  await eventually('the popup', async () => (await popup.count('body *')) > 0)
  return popup
}

/** The popup that is open; undefined when none is. */
export async function firefoxPopup(firefox: Marionette): Promise<Popup | undefined> {
  const popup = popupOf(firefox)
  return (await popup.count('body *')) > 0 ? popup : undefined
}

/**
 * Firefox's panel is no window and no frame that WebDriver can switch to: its `<browser>` is reached from the browser's
 * window, through the actor that Marionette keeps in every document. Elements are found anew for each step.
 */
const REACH = `
  const panel = document.querySelector('browser.webextension-popup-browser')
  const actor = panel?.browsingContext?.currentWindowGlobal?.getActor('MarionetteCommands')
  const capabilities = { toJSON: () => ({ 'moz:webdriverClick': true }) }
  const all = async (selector) =>
    actor ? await actor.findElements('css selector', selector, { all: true, timeout: 0 }).catch(() => []) : []
  const first = async (selector) => {
    const [element] = await all(selector)
    if (!element) throw new Error('Nothing in the popup matches ' + selector)
    return element
  }
`

function popupOf(firefox: Marionette): Popup {
  const run = <Value>(body: string, ...args: unknown[]) => firefox.inBrowser<Value>(REACH + body, ...args)
  // What is drawn anew while it is read has no text.
  const texts = (selector: string) =>
    run<string[]>(
      'return Promise.all((await all(args[0])).map((element) => actor.getElementText(element).catch(() => "")))',
      selector,
    )
  const waitFor = (selector: string, text?: string) => untilShown(texts, selector, text)
  return {
    texts,
    waitFor,
    text: async (selector) => (await texts(selector))[0] ?? '',
    count: (selector) => run('return (await all(args[0])).length', selector),
    value: (selector) => run('return actor.getElementProperty(await first(args[0]), "value")', selector),
    attribute: (selector, name) =>
      run('return actor.getElementAttribute(await first(args[0]), args[1])', selector, name),
    click: async (selector) => {
      await waitFor(selector)
      await run('await actor.clickElement(await first(args[0]), capabilities)', selector)
    },
    type: async (selector, text) => {
      await waitFor(selector)
      // Letter by letter, as in the other browser: all at once is quicker than anybody types.
      for (const letter of text)
        await run('await actor.sendKeysToElement(await first(args[0]), args[1], capabilities)', selector, letter)
    },
    press: (key) =>
      run('await actor.sendKeysToElement(await actor.getActiveElement(), args[0], capabilities)', KEYS[key] ?? key),
    colours: (scheme) => run('panel.browsingContext.prefersColorSchemeOverride = args[0]', scheme),
    screenshot: async (file) => {
      const png = await run<string>('return actor.takeScreenshot(null, 0, false)')
      await writeFile(file, png, 'base64')
    },
    close: async () => {
      await run('panel?.closest("panel")?.hidePopup()')
      await eventually('the popup to close', () => run<boolean>('return !panel'))
    },
  }
}
