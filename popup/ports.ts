import type { ReadonlySignal } from '@preact/signals'
import type { JSX } from 'preact'
import type { Article } from '../src/article/article'
import type { DraftPort } from '../src/browser/drafts'
import type { ReadingScope, WriteFailure } from '../src/browser/messages'
import type { SettingsStore } from '../src/browser/settings'
import type { ClippingChange } from '../src/clipping/change'
import type { Clipping } from '../src/clipping/clipping'
import type { ClippingHead } from '../src/clipping/head'
import type { Kept, OpenFailure, Undone } from '../src/clipping/kept'
import type { Result } from '../src/result'
import type { Known } from '../src/search/query/complete'
import type { Preparing } from '../src/store/state'
import type { Search } from '../src/ui/finder'
import type { MenuItem } from '../src/ui/Menu'
import type { Place } from '../src/ui/place'
import type { Model } from './model'
import type { ResultsProps } from './Results'
import type { Reading } from './state'

/** All that the popup needs of the world around it. `main.tsx` fills it; tests fill it with what they need. */
export interface Ports {
  /** Which page the popup stands on; missing when the browser does not say. */
  address?: string
  read(what: ReadingScope): Promise<Reading>
  library: Library
  background: Background
  draft: DraftPort
  settings: SettingsStore
  /** Opens an address in a tab in the background; the popup stays open. */
  openAside(url: string): void
  openLibrary(place: Place): void
  /** What is shown only after the first paint, and loaded meanwhile. */
  later(): Promise<(model: Model) => Later>
}

export interface Later {
  Results(props: ResultsProps): JSX.Element
  /** The highlights of the page: how they are shown, and what else can be done with its card. */
  marks: LaterMarks
  /** How old the last backup is; below all else. */
  Backup(): JSX.Element | null
}

export interface LaterMarks {
  Panel(): JSX.Element | null
  menu: ReadonlySignal<MenuItem[]>
  /** Before the page is unkept. */
  leave(): Promise<void>
}

/** What is kept. Where the store cannot be opened, it looks empty, and `failure` says why. */
export interface Library {
  failure(): Promise<OpenFailure | undefined>
  at(address: string): Promise<Clipping | undefined>
  latest(limit: number): Promise<ClippingHead[]>
  count(): Promise<number>
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
}

/** Short writes, asked of the background because it outlives the popup. */
export interface Background {
  keep(article: Article, scope: Clipping['scope']): Promise<Result<Kept, WriteFailure>>
  undo(id: string, rev: number): Promise<Result<Undone, WriteFailure>>
  change(id: string, rev: number, change: ClippingChange): Promise<Result<{ rev: number }, WriteFailure>>
}
