import browser from 'webextension-polyfill'

/** The texts of a language, from the file that is shipped for the browser too; only the one that is spoken is read. */
export async function localeTexts(language: string): Promise<Record<string, { message: string }>> {
  const file = await fetch(browser.runtime.getURL(`_locales/${language}/messages.json`))
  return file.json()
}
