import { render } from 'preact'
import { askBackground } from '../src/browser/ask-background'
import { backupState } from '../src/browser/backup-state'
import { browserText } from '../src/browser/browser-text'
import { shortcutFor } from '../src/browser/commands'
import { draftFor } from '../src/browser/drafts'
import { localeTexts } from '../src/browser/locale'
import { markDrafts } from '../src/browser/mark-drafts'
import { sweepOutgoing } from '../src/browser/outgoing'
import { saveFile } from '../src/browser/save-file'
import { sentinel } from '../src/browser/sentinel'
import { settings } from '../src/browser/settings'
import { fillSettings } from '../src/browser/settings-copy'
import { sharingWith } from '../src/browser/share-file'
import { openTab } from '../src/browser/tabs'
import { startPreparing } from '../src/browser/worker'
import { formats } from '../src/formats'
import { preparerWith } from '../src/store/remote-preparer'
import { openStore } from '../src/store/store'
import { copy } from '../src/ui/clipboard'
import { languageFor, speak } from '../src/ui/text'
import { addressBarOf } from './address-bar'
import { backupsIn } from './backup/backups-in'
import { tendBackups } from './backup/tending'
import { copyQuotations, copyText } from './clipboard'
import { painterIn } from './highlights/painter'
import { Library } from './Library'
import { type Model, modelOn } from './model'
import type { Ports } from './ports'
import { filesIn, shelvesIn } from './shelves'

const app = document.getElementById('app') ?? document.body
let model: Model | undefined

addEventListener('error', stumble)
addEventListener('unhandledrejection', stumble)
addEventListener('beforeunload', stayWhileWriting)
start()

async function start(): Promise<void> {
  const opening = openStore(sentinel, {
    preparer: (frugality) => preparerWith(startPreparing, frugality),
  })
  void opening.then((store) => (store.ok ? store.value.upkeep.run() : undefined))
  const [chosen, known] = await Promise.all([settings(), backupState()])
  const follow = async () => {
    const language = languageFor([chosen.get().language ?? [], navigator.languages].flat())
    speak(language, await localeTexts(language), document)
  }
  await follow()
  chosen.watch(follow)
  const ports: Ports = {
    shelves: shelvesIn(opening),
    files: { formats, save: saveFile, copyText, sharing: sharingWith(navigator), ...filesIn(opening) },
    background: {
      keep: (article) => askBackground('keep', { article, scope: 'article' }),
      change: (id, rev, change) => askBackground('change', { id, rev, change }),
      changeMany: (ids, change) => askBackground('changeMany', { ids, change }),
      trash: (ids) => askBackground('trash', { ids }),
      restore: (ids) => askBackground('restore', { ids }),
      erase: (ids) => askBackground('erase', { ids }),
      mark: (id, mark) => askBackground('mark', { id, mark }),
      changeMarks: (changes) => askBackground('changeMarks', { changes }),
    },
    draftFor,
    settings: chosen,
    address: addressBarOf(window),
    markDrafts,
    paint: painterIn(CSS.highlights),
    copy: copyQuotations,
    async cite(asked) {
      const { cite } = await import('../src/ui/citing/cite')
      cite({ ...asked, settings: chosen, copy })
    },
    backups: backupsIn(opening, known),
    fillSettings,
    shortcut: shortcutFor,
    open: openTab,
  }
  model = modelOn(ports)
  render(<Library model={model} />, app)
  void sweepOutgoing()
  tendBackups(ports.backups, ports.shelves)
}

/** A file that is being written would be given up with the page: the browser asks the reader first. */
function stayWhileWriting(event: BeforeUnloadEvent): void {
  if (model?.exporting.state.peek().is === 'writing') event.preventDefault()
}

/** The one place where what should not have happened is caught; the browser's console has the details. */
function stumble(): void {
  if (model) model.stumble()
  else app.textContent = browserText('fail_unexpected')
}
