import browser, { type Runtime } from 'webextension-polyfill'
import { OTHER_SIGNS } from '../article/other-signs'
import { colorSchema, quoteSchema } from '../clipping/annotation-schema'
import { articleSchema } from '../clipping/article-schema'
import { MOST_AT_ONCE } from '../clipping/change'
import { changeSchema, sharedChangeSchema } from '../clipping/change-schema'
import { marksChangesSchema, newMarkSchema } from '../clipping/marks-schema'
import { parsed } from '../clipping/parse'
import { list, natural, oneOf, record, type Schema, text } from '../clipping/schema'
import { fail, type Result } from '../result'
import type { BackgroundMessages } from './messages'
import { classOf, mayAsk, type Own, type Sender } from './sender'

type Kind = keyof BackgroundMessages
type Ask<K extends Kind> = BackgroundMessages[K]['ask']
type Answer<K extends Kind> = BackgroundMessages[K]['answer']

export type BackgroundHandlers = { [K in Kind]: (ask: Ask<K>, from?: Asker) => Promise<Answer<K>> }

/** Where the asking page stands, as the browser says. */
export interface Asker {
  tabId?: number
  url?: string
}

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
): Promise<Result<unknown, string>> {
  const from = classOf(sender, own)
  if (from === 'foreign') return fail('notAllowed')
  const kind = kindOf(message)
  if (!kind) return fail('badRequest')
  if (!mayAsk(from, kind)) return fail('notAllowed')
  return answer(kind, message, askerOf(sender), handlers)
}

async function answer<K extends Kind>(
  kind: K,
  message: unknown,
  from: Asker,
  handlers: BackgroundHandlers,
): Promise<Result<unknown, string>> {
  const ask = parsed(ASKS[kind], message)
  if (!ask.ok) return ask
  try {
    return await handlers[kind](ask.value, from)
  } catch (error) {
    reportError(error)
    return fail('unexpected')
  }
}

/** The tab's address follows scripts that write another one into the bar; that of the document does not in every browser. */
function askerOf({ tab, url: documentUrl }: Sender): Asker {
  const url = tab?.url ?? documentUrl
  return { ...(tab?.id !== undefined && { tabId: tab.id }), ...(url !== undefined && { url }) }
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
  mark: record({ id: text(100), mark: newMarkSchema }),
  changeMarks: record({ changes: marksChangesSchema }),
  seen: record({ page: oneOf('article', 'notArticle', 'noText', ...OTHER_SIGNS) }),
  marksHere: record({}),
  markHere: record({ quote: quoteSchema, color: colorSchema }),
  recolorHere: record({ id: text(100), color: colorSchema }),
  unmarkHere: record({ id: text(100), isBack: oneOf(true, false) }),
  unkeepHere: record({}),
  noteHere: record({ id: text(100) }),
  pillOffHere: record({ isBack: oneOf(true, false) }),
  sourceHere: record({ quote: quoteSchema }),
}

function kindOf(message: unknown): Kind | undefined {
  if (typeof message !== 'object' || message === null || !Object.hasOwn(message, 'kind')) return undefined
  const { kind } = message as { kind: unknown }
  return typeof kind === 'string' && Object.hasOwn(ASKS, kind) ? (kind as Kind) : undefined
}
