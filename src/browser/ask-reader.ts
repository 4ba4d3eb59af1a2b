import browser from 'webextension-polyfill'
import type { Article } from '../article/article'
import { articleSchema } from '../clipping/article-schema'
import { parsed } from '../clipping/parse'
import { oneOf, record } from '../clipping/schema'
import { fail, ok, type Result } from '../result'
import type { PageFailure, ReadingFailure, ReadingScope } from './messages'

/** Asks the reader in the top frame of a tab. */
export async function askReader(
  tabId: number,
  what: ReadingScope,
): Promise<Result<Article, ReadingFailure | PageFailure>> {
  const answer = browser.tabs.sendMessage(tabId, { kind: 'read', what }, { frameId: 0 }).catch(() => undefined)
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE))
  return readingFrom(await Promise.race([answer, late]))
}

/** Milliseconds. Reading takes some ten; only a page that is busy with itself takes seconds. */
const PATIENCE = 5_000

const reading = record<{ value: Article }>({ value: articleSchema })

const refusal = record<{ reason: ReadingFailure | 'pdf' }>({
  reason: oneOf('notArticle', 'noText', 'noSelection', 'pdf'),
})

/** What comes out of a page is taken apart like any message. */
function readingFrom(answer: unknown): Result<Article, ReadingFailure | PageFailure> {
  const refused = refusal(answer)
  if (refused.ok) return fail(refused.value.reason)
  const read = parsed(reading, answer)
  if (read.ok) return ok(read.value.value)
  return fail(read.reason === 'tooLarge' ? 'tooLarge' : 'noAnswer')
}
