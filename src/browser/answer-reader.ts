import type { Browser, Runtime } from 'webextension-polyfill'
import type { ReaderMessages, ReadingScope } from './messages'

/**
 * Lets the reader in a page answer the extension: not other extensions, and no page of ours that stands in a tab.
 * It checks by hand and speaks to the browser itself, for every byte here is put into news pages: the polyfill is 4 kB.
 */
export function answerReader(read: (what: ReadingScope) => ReaderMessages['read']['answer']): void {
  const { runtime } = (globalThis as unknown as { chrome: Browser }).chrome
  const listener = (message: unknown, sender: Runtime.MessageSender, respond: (answer: unknown) => void) => {
    const isOurs = sender.id === runtime.id && sender.tab === undefined
    const what = wanted(message)
    if (isOurs && what) respond(read(what))
  }
  runtime.onMessage.addListener(listener as Runtime.OnMessageListenerCallback)
}

const SCOPES: readonly unknown[] = ['article', 'whole', 'selection'] satisfies ReadingScope[]

function wanted(message: unknown): ReadingScope | undefined {
  if (typeof message !== 'object' || message === null) return undefined
  const { kind, what } = message as { kind?: unknown; what?: unknown }
  return kind === 'read' && SCOPES.includes(what) ? (what as ReadingScope) : undefined
}
