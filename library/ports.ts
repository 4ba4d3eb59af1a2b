import type { Article } from '../src/article/article'
import type { DraftPort } from '../src/browser/drafts'
import type { WriteFailure } from '../src/browser/messages'
import type { FileOffer, Saving } from '../src/browser/save-file'
import type { SettingsStore } from '../src/browser/settings'
import type { Sharing } from '../src/browser/share-file'
import type { ClippingChange, SharedChange } from '../src/clipping/change'
import type { Clipping } from '../src/clipping/clipping'
import type { ClippingHead } from '../src/clipping/head'
import type { Changed, Kept, Marked, OpenFailure, StoreFailure } from '../src/clipping/kept'
import type { NewMark } from '../src/clipping/marks'
import type { MarksChangeOf } from '../src/clipping/marks-schema'
import type { Quotation } from '../src/clipping/quotation'
import type { Format } from '../src/formats/format'
import type { Result } from '../src/result'
import type { Known } from '../src/search/query/complete'
import type { Lack } from '../src/store/each-readable'
import type { Imports } from '../src/store/imports'
import type { MarkOf } from '../src/store/mark-reads'
import type { Readable } from '../src/store/readable'
import type { Preparing } from '../src/store/state'
import type { Backups } from '../src/ui/backups'
import type { CitingDesk } from '../src/ui/citing/citing'
import type { Search } from '../src/ui/finder'
import type { MarkDrafts } from '../src/ui/marks/mark-editor'
import type { Paint } from './highlights/painter'

/** All that the library page needs of the world around it. `main.tsx` fills it; tests fill it with what they need. */
export interface Ports {
  shelves: Shelves
  background: Background
  files: Files
  draftFor(address: string): DraftPort
  settings: SettingsStore
  address: AddressBar
  /** What is being typed about marks. */
  markDrafts: MarkDrafts
  /** Paints marks over the text that is read. */
  paint: Paint
  /** Puts quotations on the clipboard; false if the browser does not let us. */
  copy(quotations: Promise<readonly Quotation[]>): Promise<boolean>
  /** Asks in which style, shows how it looks, and copies. */
  cite(asked: Pick<CitingDesk, 'clippings' | 'count' | 'copied'>): Promise<void>
  backups: Backups
  /** Takes settings from a backup where none were chosen here. */
  fillSettings(text: string): Promise<void>
  /** The keys of a command, as the browser writes them; undefined if there are none. */
  shortcut(name: ShortcutName): Promise<string | undefined>
  /** Opens an address in a tab of its own. */
  open(url: string, where: 'front' | 'background'): void
}

/** The commands of the manifest. */
export type ShortcutName = '_execute_action' | 'keep-page' | 'mark-selection'

/** What is kept. Where the store cannot be opened, it looks empty, and `failure` says why. */
export interface Shelves {
  failure(): Promise<OpenFailure | undefined>
  /** Newest first, those in the trash too. */
  heads(): Promise<ClippingHead[]>
  /** The first of them, without those in the trash: a few are there sooner than all. */
  latest(count: number): Promise<ClippingHead[]>
  byId(id: string): Promise<Clipping | undefined>
  /** Every mark that is not in the trash, nor in a clipping that is. */
  marks(): Promise<MarkOf[]>
  /** Calls back after every change, whoever made it. */
  watch(changed: () => void): void
  /** Rejects when the signal ends it. */
  search: Search
  known: Known
  /** How many clippings the browser has thrown away with its storage; 0 for none. */
  lost(): Promise<number>
  /** The reader knows of the loss. */
  lossSeen(): Promise<void>
  /** How far the store is on its way into the shape of this version; undefined once it is there. */
  preparing(): Promise<Preparing | undefined>
  /** Do clippings move into that shape? The old rows stay until every one was compared. */
  isMoving(): Promise<boolean>
  /** Writes the search index anew from the clippings; where the signal ends it, the store goes on by itself later. */
  rebuild(onProgress: (progress: Preparing) => void, signal: AbortSignal): Promise<Result<undefined, StoreFailure>>
}

/** Short writes, asked of the background; those to many take `MOST_AT_ONCE` at most. */
export interface Background {
  keep(article: Article): Promise<Result<Kept, WriteFailure>>
  change(id: string, rev: number, change: ClippingChange): Promise<Result<{ rev: number }, WriteFailure>>
  changeMany(ids: string[], change: SharedChange): Promise<Result<Changed, WriteFailure>>
  trash(ids: string[]): Promise<Result<Changed, WriteFailure>>
  restore(ids: string[]): Promise<Result<Changed, WriteFailure>>
  /** For good, and only what is in the trash. */
  erase(ids: string[]): Promise<Result<Changed, WriteFailure>>
  mark(id: string, mark: NewMark): Promise<Result<Marked, WriteFailure>>
  /** Of `MOST_AT_ONCE` clippings at most. */
  changeMarks(changes: MarksChangeOf[]): Promise<Result<Changed, WriteFailure>>
}

/** Clippings on their way to a file and back. */
export interface Files {
  formats: ReadonlyMap<string, Format>
  /** The clippings of these ids, in their order; it is told of each that cannot be read, or not in whole. */
  each(ids: string[], miss?: (id: string, lack: Lack) => void): AsyncIterable<Clipping>
  save(offer: FileOffer): Promise<Saving>
  /** Puts a text on the clipboard, from a click; false if the browser does not let us, or there is none. */
  copyText(text: Promise<string | undefined>): Promise<boolean>
  sharing: Sharing
  /** What can still be read of a store that is out of order. */
  readable: Readable
  /** Undefined where the store cannot be opened. */
  imports(): Promise<Imports | undefined>
}

/** The fragment of the page's address. */
export interface AddressBar {
  hash(): string
  go(hash: string): void
  /** Goes there without a way back to here. */
  replace(hash: string): void
  watch(moved: () => void): void
}
