import browser from 'webextension-polyfill'
import anyway from '../../content-scripts/anyway.ts?script&iife'
import kind from '../../content-scripts/kind.ts?script&iife'
import reader from '../../content-scripts/reader.ts?script&iife'
import type { Article } from '../article/article'
import { OTHER_SIGNS, type StoryFailure } from '../article/other-signs'
import { oneOf } from '../clipping/schema'
import { fail, type Result } from '../result'
import { askReader } from './ask-reader'
import { inject } from './injection'
import type { PageFailure, ReadingFailure, ReadingScope } from './messages'

export interface PageTab {
  id: number
  /** Missing when the browser does not say: it does after a press on the toolbar button, the menu or the shortcut. */
  url?: string
}

/** The tab that is seen in the window one is in. */
export async function currentTab(): Promise<PageTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  if (tab?.id === undefined) return undefined
  return { id: tab.id, ...(tab.url && { url: tab.url }) }
}

/** Puts the reader into the tab's page and asks it to read. */
export async function readPage(
  tabId: number,
  what: ReadingScope,
): Promise<Result<Article, ReadingFailure | PageFailure>> {
  const page = await inject(tabId, what === 'article' ? [reader] : [reader, anyway])
  if (!page.ok) return page
  const { url } = page.value
  const read = await askReader(tabId, what)
  if (read.ok) return url !== undefined && !isFrom(read.value, url) ? fail('noAnswer') : read
  const { reason } = read
  return what === 'article' && (reason === 'notArticle' || reason === 'noText')
    ? fail(await whyNot(tabId, reason))
    : read
}

/** What a page without an article is, as a second script sees it; what comes out of the page is one of the known signs. */
async function whyNot(tabId: number, reason: 'notArticle' | 'noText'): Promise<StoryFailure> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [`/${kind}`] })
    const [seen] = await browser.scripting.executeScript({ target: { tabId }, func: () => globalThis.borideh?.why })
    const sign = oneOf(...OTHER_SIGNS)(seen?.result)
    return sign.ok ? sign.value : reason
  } catch {
    return reason
  }
}

/** Opens an address in a tab of its own. */
export async function openTab(url: string, where: 'front' | 'background'): Promise<void> {
  await browser.tabs.create({ url, active: where === 'front' })
}

/** The address that the browser shows counts, not the one that comes out of the page. */
function isFrom(article: Article, url: string): boolean {
  return URL.parse(article.url)?.host === URL.parse(url)?.host
}
