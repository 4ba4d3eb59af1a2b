import type { BackgroundMessages } from './messages'

/** Who sends a message. A page of ours that stands in a tab is an extension page like the popup. */
export type SenderClass = 'extensionPage' | 'contentScript' | 'foreign'

/** What the browser itself says of a sender; nothing of it can be forged by a page. */
export interface Sender {
  id?: string
  origin?: string
  frameId?: number
  /** Of its document. */
  url?: string
  /** Where its page stands; its address is there where the extension may know it. */
  tab?: { id?: number; url?: string }
}

/** The extension's own id and origin. */
export interface Own {
  id: string
  origin: string
}

/**
 * Both browsers send id and origin. A tab proves nothing: the library has one too. A content script speaks for the top
 * frame only; what an advertisement's frame says is foreign.
 */
export function classOf({ id, origin, frameId }: Sender, own: Own): SenderClass {
  if (id !== own.id || origin === undefined) return 'foreign'
  if (origin === own.origin) return 'extensionPage'
  return frameId === 0 ? 'contentScript' : 'foreign'
}

export function mayAsk(sender: SenderClass, kind: keyof BackgroundMessages): boolean {
  return ALLOWED[sender].includes(kind)
}

const ALLOWED: Record<SenderClass, readonly (keyof BackgroundMessages)[]> = {
  extensionPage: ['keep', 'undo', 'change', 'changeMany', 'trash', 'restore', 'erase', 'mark', 'changeMarks'],
  contentScript: [
    ...(['seen', 'marksHere', 'markHere', 'recolorHere', 'unmarkHere', 'unkeepHere'] as const),
    ...(['noteHere', 'sourceHere', 'pillOffHere'] as const),
  ],
  foreign: [],
}
