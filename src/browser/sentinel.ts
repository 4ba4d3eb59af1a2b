import browser from 'webextension-polyfill'

/** Where the store leaves word of itself outside its database: see `store/sentinel`. */
export const sentinel = {
  async read(): Promise<unknown> {
    const held = await browser.storage.local.get(KEY)
    return held[KEY]
  },
  write: (value: object): Promise<void> => browser.storage.local.set({ [KEY]: value }),
}

const KEY = 'sentinel'
