import type { Page } from 'puppeteer-core'
import type { ExtensionPage, Popup } from './browser'
import { untilShown } from './eventually'

/** In Chromium the popup can be asked things like any page of the extension. */
export type ChromiumPopup = Popup & ExtensionPage

export function chromiumPopup(page: Page): ChromiumPopup {
  const texts = (selector: string) =>
    page.$$eval(selector, (elements) =>
      // biome-ignore lint/performance/useDomNodeTextContent: the text as a reader sees it, without what is hidden
      elements.map((element) => (element instanceof HTMLElement ? element.innerText.trim() : '')),
    )
  const first = (selector: string) => page.waitForSelector(selector, { visible: true })
  return {
    texts,
    text: async (selector) => (await texts(selector))[0] ?? '',
    count: async (selector) => (await page.$$(selector)).length,
    value: (selector) => page.$eval(selector, (element) => ('value' in element ? String(element.value) : '')),
    attribute: (selector, name) => page.$eval(selector, (element, attribute) => element.getAttribute(attribute), name),
    click: async (selector) => {
      await first(selector)
      await page.click(selector)
    },
    type: async (selector, text) => {
      await (await first(selector))?.focus()
      await page.keyboard.type(text)
    },
    press: (key) => page.keyboard.press(key),
    waitFor: (selector, text) => untilShown(texts, selector, text),
    colours: (scheme) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]),
    screenshot: async (file) => {
      await page.screenshot({ path: file })
    },
    ...chromiumExtensionPage(page),
  }
}

export function chromiumExtensionPage(page: Page): ExtensionPage {
  return {
    evaluate: <Value>(body: string, ...args: unknown[]) =>
      page.evaluate(`(async (...args) => { ${body} })(...${JSON.stringify(args)})`) as Promise<Value>,
    close: () => page.close(),
  }
}
