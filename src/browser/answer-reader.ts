import type { Runtime } from 'webextension-polyfill'
import type { ReaderMessages, ReadingScope } from './messages'
import { pageRuntime } from './page-runtime'
import { tellSeen } from './tell-seen'

/** What a script in a page reads of it. */
export type Readings = Partial<Record<ReadingScope, () => ReaderMessages['read']['answer']>>

/**
 * Lets a script in a page answer the extension: not other extensions, and no page of ours that stands in a tab. That
 * the page has an article it also tells the background.
 * It checks by hand, for every byte here is put into news pages.
 */
export function answerReader(readings: Readings): void {
  const runtime = pageRuntime()
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
