import { render } from 'preact'
import { askBackground } from '../src/browser/ask-background'
import { browserText } from '../src/browser/browser-text'
import { type DraftPort, readDrafts } from '../src/browser/drafts'
import { openLibrary } from '../src/browser/library'
import { localeTexts } from '../src/browser/locale'
import { sentinel } from '../src/browser/sentinel'
import { type SettingsStore, settings } from '../src/browser/settings'
import { currentTab, openTab, type PageTab, readPage } from '../src/browser/tabs'
import { addressOf } from '../src/clipping/address'
import { fail } from '../src/result'
import { openReader } from '../src/store/reader'
import { hashOf } from '../src/ui/place'
import { languageFor, speak } from '../src/ui/text'
import { libraryIn } from './library'
import { type Model, modelOn } from './model'
import { Popup } from './Popup'
import type { Ports } from './ports'

const app = document.getElementById('app') ?? document.body
let model: Model | undefined

addEventListener('error', stumble)
addEventListener('unhandledrejection', stumble)
start()

/** Whatever can go on beside something else does: the first look at the popup waits for the last of it. */
async function start(): Promise<void> {
  const library = libraryIn(openReader(sentinel))
  const draftFor = readDrafts()
  const usual = languageFor(navigator.languages)
  const texts = localeTexts(usual)
  const [chosen, tab] = await Promise.all([settings(), currentTab()])
  const address = tab?.url === undefined ? undefined : addressOf(tab.url)
  const making = modelOn(portsOf({ tab, address, library, chosen, draft: draftFor(address ?? '') }))
  const language = languageFor([chosen.get().language ?? [], usual].flat())
  speak(language, await (language === usual ? texts : localeTexts(language)), document)
  model = await making
  app.replaceChildren()
  render(<Popup model={model} />, app)
}

interface Parts {
  tab: PageTab | undefined
  /** Of the page in the tab. */
  address: string | undefined
  library: Ports['library']
  chosen: SettingsStore
  draft: DraftPort
}

function portsOf({ tab, address, library, chosen, draft }: Parts): Ports {
  const ports: Ports = {
    ...(address && { address }),
    read: async (what) => (tab ? readPage(tab.id, what) : fail('noAnswer')),
    library,
    background: {
      keep: (article, scope) => askBackground('keep', { article, scope }),
      undo: (id, rev) => askBackground('undo', { id, rev }),
      change: (id, rev, change) => askBackground('change', { id, rev, change }),
    },
    draft,
    settings: chosen,
    openAside: (url) => void openTab(url, 'background'),
    async openLibrary(place) {
      await openLibrary(hashOf(place))
      close()
    },
    async later() {
      await painted()
      const { laterIn } = await import('./later')
      return laterIn({ tab, settings: chosen, openLibrary: ports.openLibrary })
    },
  }
  return ports
}

/** Firefox loads a popup before it shows it, and paints nothing until then; that is not waited for long. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
    setTimeout(resolve, LONG_ENOUGH)
  })
}

/** Milliseconds. */
const LONG_ENOUGH = 100

/** The one place where what should not have happened is caught; the browser's console has the details. */
function stumble(): void {
  if (model) model.stumble()
  else app.textContent = browserText('fail_unexpected')
}
