import browser from 'webextension-polyfill'

/** Opens a place of the library, given as the fragment of its address, in a tab of its own. */
export async function openLibrary(hash: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`library/index.html${hash}`) })
}
