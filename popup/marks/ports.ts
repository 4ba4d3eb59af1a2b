import type { MarkedHere, MarkPlace, PageFailure, ReadingFailure, WriteFailure } from '../../src/browser/messages'
import type { SettingsStore } from '../../src/browser/settings'
import type { Clipping } from '../../src/clipping/clipping'
import type { Result } from '../../src/result'
import type { Copied } from '../../src/ui/clipboard'
import type { MarkDrafts, MarksDesk } from '../../src/ui/marks/mark-editor'
import type { Place } from '../../src/ui/place'

/** What the popup needs of the world around it for highlights. */
export interface MarksPorts {
  change: MarksDesk['change']
  drafts: MarkDrafts
  page: MarkedPage
  /** Missing where no site can be switched on: the page is none of the web, or its address is not known. */
  site?: Site
  settings: SettingsStore
  openLibrary(place: Place): void
  copy(copied: Copied): Promise<boolean>
  /** The keys that highlight what is selected on a page, as the browser writes them; undefined if there are none. */
  shortcut(): Promise<string | undefined>
  /** Was it kept because something was marked, and nothing else added since? */
  isKeptByMarking(clipping: Clipping): Promise<boolean>
  /** Calls back with the mark that the popup was opened for, also if that becomes known only later. */
  whenWanted(wanted: (id: string) => void): void
}

/** The page of the tab, and the script of ours in it. */
export interface MarkedPage {
  /** Puts the script there; one that is there already learns what has become of the marks. */
  open(): Promise<void>
  /** Where the marks stand; undefined if the page does not answer. */
  where(): Promise<MarkPlace[] | undefined>
  /** Scrolls to a mark. */
  jump(id: string): Promise<'there' | 'orphan' | undefined>
  markSelection(): Promise<Result<MarkedHere, WriteFailure | ReadingFailure | PageFailure>>
}

/** Where the page stands, and whether highlights are shown there without having been asked for. */
export interface Site {
  host: string
  isOn(): Promise<boolean>
  /** Asks the reader, and must be called in a click. */
  switchOn(): Promise<boolean>
  switchOff(): Promise<boolean>
  watch(changed: () => void): void
}
