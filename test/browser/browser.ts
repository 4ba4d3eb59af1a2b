import { startChromium } from './chromium'
import { startFirefox } from './firefox'
import type { NewsTab } from './news-tab'
import type { Pages } from './pages'

export type BrowserName = 'chromium' | 'firefox'

/** A real browser with the extension in it, driven the same way whichever it is. */
export interface Browser {
  name: BrowserName
  /** `chrome-extension://…` or `moz-extension://…`: where the extension's own pages are. */
  origin: string
  /** Shows this address in the tab that news is read in. */
  open(url: string): Promise<void>
  /** The tab that news is read in. */
  news: NewsTab
  /** A real press of the toolbar button, so that the extension may read the tab; an open popup closes before. */
  clickToolbar(): Promise<Popup>
  /** The popup if it is open, also one that nobody has pressed the button for. */
  popup(): Promise<Popup | undefined>
  /** Opens a page of an extension in a tab behind the one that news is read in. */
  extensionPage(url: string): Promise<ExtensionPage>
  /** Shows a page of the extension in a tab of its own, to be used as a reader uses it. */
  extensionTab(url: string): Promise<ExtensionTab>
  /** Adds another extension (a folder) and gives its origin. */
  install(folder: string): Promise<string>
  /** Ends the background, whatever it is about. */
  stopBackground(): Promise<void>
  /** Settles when the reader closes the browser. */
  closed: Promise<void>
  close(): Promise<void>
}

/** The open popup, or a tab, touched as a reader touches it. Selectors mean the first element that matches. */
export interface Popup {
  /** As shown; '' when nothing matches. */
  text(selector: string): Promise<string>
  texts(selector: string): Promise<string[]>
  count(selector: string): Promise<number>
  /** What stands in a text field. */
  value(selector: string): Promise<string>
  attribute(selector: string, name: string): Promise<string | null>
  click(selector: string): Promise<void>
  type(selector: string, text: string): Promise<void>
  press(key: Key): Promise<void>
  /** Until something matches and, if asked, its text contains `text`. */
  waitFor(selector: string, text?: string): Promise<void>
  colours(scheme: ColourScheme): Promise<void>
  /** Writes a PNG. */
  screenshot(file: string): Promise<void>
  close(): Promise<void>
}

/** A page of the extension, opened only to ask it something. */
export interface ExtensionPage {
  /** Runs the body of an async function there, with `args` as its arguments, and gives back plain JSON. */
  evaluate<Value>(body: string, ...args: unknown[]): Promise<Value>
  close(): Promise<void>
}

export type ExtensionTab = Popup & ExtensionPage

export type Key =
  | 'Enter'
  | 'Escape'
  | 'ArrowDown'
  | 'ArrowUp'
  | 'Tab'
  | 'Backspace'
  | 'j'
  | 's'
  | 'u'
  | 'x'
  | '4'
  | '#'
  | '?'

export type ColourScheme = 'light' | 'dark'

export interface StartOptions {
  /** The only network that the browser sees. */
  pages: Pages
  /** Of the browser's user interface, and so of the extension's. */
  language: 'en' | 'fa'
  /** The built extension; dist/<browser> when missing. */
  extension?: string
  /** A folder of the test's own, in which, or deeper, the browser puts what is downloaded; its usual one when missing. */
  downloads?: string
  /** Shows a window; without one the browser runs unseen. */
  visible?: boolean
  /** Folder of a profile that outlives the browser; Chromium only. */
  profile?: string
}

export function startBrowser(name: BrowserName, options: StartOptions): Promise<Browser> {
  return name === 'chromium' ? startChromium(options) : startFirefox(options)
}
