import type { BackgroundMessages } from '../browser/messages'
import type { Asker, BackgroundHandlers } from '../browser/messaging'
import type { SettingsStore } from '../browser/settings'
import { addressOf } from '../clipping/address'
import type { StoreOpener } from './keep'

/** The page of a script that asks something, as the browser names it. */
export interface HerePage {
  tabId: number
  /** Without its port. */
  host: string
  /** See `addressOf`. */
  address: string
}

/** Undefined for all that is no page of the web. */
export function pageOf({ tabId, url = '' }: Asker = {}): HerePage | undefined {
  const page = URL.parse(url)
  if (tabId === undefined || !page || !/^https?:$/.test(page.protocol)) return undefined
  return { tabId, host: page.hostname, address: addressOf(page.href) }
}

/** What answers about a page are made of. */
export interface HerePorts {
  open: StoreOpener
  writes: BackgroundWrites
  chosen: Promise<SettingsStore>
}

/** The short writes, as pages of ours ask for them. */
export type BackgroundWrites = Omit<BackgroundHandlers, 'seen' | HereKind>

/** Questions of scripts in pages. */
export type HereKind = Extract<keyof BackgroundMessages, `${string}Here`>
