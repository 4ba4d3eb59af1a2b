import { onEvery } from '../browser/alarms'
import { onBackupChange } from '../browser/backup-state'
import { sweepDrafts } from '../browser/drafts'
import { onCommand, onInstalled, onMenu, onStartup } from '../browser/events'
import { openLibrary } from '../browser/library'
import { answerBackground } from '../browser/messaging'
import { sentinel } from '../browser/sentinel'
import { settings } from '../browser/settings'
import { watchSites } from '../browser/sites'
import { onFulfilledMark } from '../browser/wanted-mark'
import { openStore } from '../store/store'
import { remindOfBackup } from './backup-reminder'
import { forgetNoteBadge, keepTab, markTab } from './commands'
import { handlersOn, openedOnce } from './keep'
import { KEEP_MENU, MARK_MENU, offerMenus } from './menus'
import { siteKeeper } from './sites'
import { sweepStore, tendStore } from './sweep'

const open = openedOnce(() => openStore(sentinel))
const chosen = settings()
const handlers = handlersOn(open, chosen)
const sites = siteKeeper()

answerBackground(handlers)
onCommand('keep-page', (tabId) => keepTab(tabId, handlers.keep))
onCommand('mark-selection', markTab)
onMenu(KEEP_MENU, (tabId) => keepTab(tabId, handlers.keep))
onMenu(MARK_MENU, markTab)
onInstalled(offerMenus)
onInstalled(() => sites.switchedOn())
onInstalled((isNew) => {
  if (isNew) void openLibrary('#/welcome')
})
onFulfilledMark(forgetNoteBadge)
watchSites(({ on }) => sites.switchedOn(on))
onStartup(() => sweepStore(open, Date.now()))
onEvery('backup', 60, () => remindOfBackup(open, Date.now()))
onBackupChange(() => remindOfBackup(open, Date.now()))
sweepDrafts(Date.now())
tendStore(open)
sites.tend()
