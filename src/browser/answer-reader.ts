import type { Browser, Runtime } from 'webextension-polyfill'
import type { ReaderMessages, ReadingScope } from './messages'
import { tellSeen } from './tell-seen'

/** What a script in a page reads of it. */
export type Readings = Partial<Record<ReadingScope, () => ReaderMessages['read']['answer']>>

/**
 * Lets a script in a page answer the extension: not other extensions, and no page of ours that stands in a tab. That
 * the page has an article it also tells the background.
 * It checks by hand and speaks to the browser itself, for every byte here is put into news pages: the polyfill is 4 kB.
 */
export function answerReader(readings: Readings): void {
  const { runtime } = (globalThis as unknown as { chrome: Browser }).chrome
  const listener = (message: unknown, sender: Runtime.MessageSender, respond: (answer: unknown) => void) => {
    const isOurs = sender.id === runtime.id && sender.tab === undefined
    const what = wanted(message, readings)
    const answer = isOurs && what ? readings[what]?.() : undefined
    if (!answer) return
    respond(answer)
    if (what === 'article' && answer.ok) tellSeen('article')
  }
  runtime.onMessage.addListener(listener as Runtime.OnMessageListenerCallback)
}

function wanted(message: unknown, readings: Readings): ReadingScope | undefined {
  if (typeof message !== 'object' || message === null) return undefined
  const { kind, what } = message as { kind?: unknown; what?: unknown }
  return kind === 'read' && typeof what === 'string' && Object.hasOwn(readings, what)
    ? (what as ReadingScope)
    : undefined
}
