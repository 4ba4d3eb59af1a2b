import browser from 'webextension-polyfill'

/** A text of the manifest's language: the browser's own. */
export function browserText(key: string): string {
  return browser.i18n.getMessage(key)
}
