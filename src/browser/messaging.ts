import browser, { type Runtime } from 'webextension-polyfill'
import { OTHER_SIGNS } from '../article/other-signs'
import { articleSchema } from '../clipping/article-schema'
import { MOST_AT_ONCE } from '../clipping/change'
import { changeSchema, sharedChangeSchema } from '../clipping/change-schema'
import { parsed } from '../clipping/parse'
import { list, natural, oneOf, record, type Schema, text } from '../clipping/schema'
import { fail, type Result } from '../result'
import type { BackgroundMessages, WriteFailure } from './messages'
import { classOf, mayAsk, type Own, type Sender } from './sender'

type Kind = keyof BackgroundMessages
type Ask<K extends Kind> = BackgroundMessages[K]['ask']
type Answer<K extends Kind> = BackgroundMessages[K]['answer']

/** `tabId`: the tab that the asking page stands in. */
export type BackgroundHandlers = { [K in Kind]: (ask: Ask<K>, tabId?: number) => Promise<Answer<K>> }

/** Lets the background answer what its pages ask. */
export function answerBackground(handlers: BackgroundHandlers): void {
  const own = { id: browser.runtime.id, origin: browser.runtime.getURL('').replace(/\/$/, '') }
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    answerTo(message, sender, own, handlers),
  )
}

/** Nothing that a message holds makes this reject, and only a well-formed one from an allowed sender reaches a handler. */
export async function answerTo(
  message: unknown,
  sender: Sender,
  own: Own,
  handlers: BackgroundHandlers,
): Promise<Result<unknown, WriteFailure>> {
  const from = classOf(sender, own)
  if (from === 'foreign') return fail('notAllowed')
  const kind = kindOf(message)
  if (!kind) return fail('badRequest')
  if (!mayAsk(from, kind)) return fail('notAllowed')
  return answer(kind, message, sender.tab?.id, handlers)
}

async function answer<K extends Kind>(
  kind: K,
  message: unknown,
  tabId: number | undefined,
  handlers: BackgroundHandlers,
): Promise<Result<unknown, WriteFailure>> {
  const ask = parsed(ASKS[kind], message)
  if (!ask.ok) return ask
  try {
    return await handlers[kind](ask.value, tabId)
  } catch (error) {
    reportError(error)
    return fail('unexpected')
  }
}

const ids = list(text(100), MOST_AT_ONCE)

const ASKS: { [K in Kind]: Schema<Ask<K>> } = {
  keep: record({ article: articleSchema, scope: oneOf('article', 'selection') }),
  undo: record({ id: text(100), rev: natural }),
  change: record({ id: text(100), rev: natural, change: changeSchema }),
  changeMany: record({ ids, change: sharedChangeSchema }),
  trash: record({ ids }),
  restore: record({ ids }),
  erase: record({ ids }),
  seen: record({ page: oneOf('article', 'notArticle', 'noText', ...OTHER_SIGNS) }),
}

function kindOf(message: unknown): Kind | undefined {
  if (typeof message !== 'object' || message === null || !Object.hasOwn(message, 'kind')) return undefined
  const { kind } = message as { kind: unknown }
  return typeof kind === 'string' && Object.hasOwn(ASKS, kind) ? (kind as Kind) : undefined
}
