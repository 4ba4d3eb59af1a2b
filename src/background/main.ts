import { onEvery } from '../browser/alarms'
import { onBackupChange } from '../browser/backup-state'
import { sweepDrafts } from '../browser/drafts'
import { onCommand, onInstalled, onMenu, onStartup } from '../browser/events'
import { answerBackground } from '../browser/messaging'
import { sentinel } from '../browser/sentinel'
import { openStore } from '../store/store'
import { remindOfBackup } from './backup-reminder'
import { keepTab } from './commands'
import { handlersOn, openedOnce } from './keep'
import { KEEP_MENU, offerMenus } from './menus'
import { sweepStore, tendStore } from './sweep'

const open = openedOnce(() => openStore(sentinel))
const handlers = handlersOn(open)

answerBackground(handlers)
onCommand('keep-page', (tabId) => keepTab(tabId, handlers.keep))
onMenu(KEEP_MENU, (tabId) => keepTab(tabId, handlers.keep))
onInstalled(offerMenus)
onStartup(() => sweepStore(open, Date.now()))
onEvery('backup', 60, () => remindOfBackup(open, Date.now()))
onBackupChange(() => remindOfBackup(open, Date.now()))
sweepDrafts(Date.now())
tendStore(open)
