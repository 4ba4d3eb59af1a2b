import { render } from 'preact'
import { draftFor } from '../src/browser/drafts'
import { openLibrary } from '../src/browser/library'
import { localeTexts } from '../src/browser/locale'
import { askBackground } from '../src/browser/messaging'
import { sentinel } from '../src/browser/sentinel'
import { settings } from '../src/browser/settings'
import { currentTab, openTab, type PageTab, readPage } from '../src/browser/tabs'
import { browserText } from '../src/browser/toolbar'
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

async function start(): Promise<void> {
  const library = libraryIn(openReader(sentinel))
  const [chosen, tab] = await Promise.all([settings(), currentTab()])
  const language = languageFor([chosen.get().language ?? [], navigator.languages].flat())
  speak(language, await localeTexts(language), document)
  model = await modelOn(portsOf(tab, library))
  app.replaceChildren()
  render(<Popup model={model} />, app)
}

function portsOf(tab: PageTab | undefined, library: Ports['library']): Ports {
  const address = tab?.url && addressOf(tab.url)
  return {
    ...(address && { address }),
    read: async (what) => (tab ? readPage(tab.id, what) : fail('noAnswer')),
    library,
    background: {
      keep: (article, scope) => askBackground('keep', { article, scope }),
      undo: (id, rev) => askBackground('undo', { id, rev }),
      change: (id, rev, change) => askBackground('change', { id, rev, change }),
    },
    draft: draftFor(address ?? ''),
    openAside: (url) => void openTab(url, 'background'),
    async openLibrary(place) {
      await openLibrary(hashOf(place))
      close()
    },
  }
}

/** The one place where what should not have happened is caught; the browser's console has the details. */
function stumble(): void {
  if (model) model.stumble()
  else app.textContent = browserText('fail_unexpected')
}
