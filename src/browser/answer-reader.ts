import browser, { type Runtime } from 'webextension-polyfill'
import type { ReaderMessages, ReadingScope } from './messages'

/**
 * Lets the reader in a page answer the extension: not other extensions, and no page of ours that stands in a tab.
 * It checks by hand, for every byte here is put into news pages.
 */
export function answerReader(read: (what: ReadingScope) => ReaderMessages['read']['answer']): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const isOurs = sender.id === browser.runtime.id && sender.tab === undefined
    const what = wanted(message)
    return isOurs && what ? Promise.resolve(read(what)) : undefined
  })
}

const SCOPES: readonly unknown[] = ['article', 'whole', 'selection'] satisfies ReadingScope[]

function wanted(message: unknown): ReadingScope | undefined {
  if (typeof message !== 'object' || message === null) return undefined
  const { kind, what } = message as { kind?: unknown; what?: unknown }
  return kind === 'read' && SCOPES.includes(what) ? (what as ReadingScope) : undefined
}
