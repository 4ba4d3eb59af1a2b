import { askBackground } from '../../src/browser/ask-background'
import { shortcutFor } from '../../src/browser/commands'
import { markDrafts } from '../../src/browser/mark-drafts'
import { isKeptByMarking } from '../../src/browser/marked-keepings'
import { jumpToMark, markSelection, marksInPage, putMarker } from '../../src/browser/marker'
import type { SettingsStore } from '../../src/browser/settings'
import { isOn, originOf, switchOff, switchOn, watchSites } from '../../src/browser/sites'
import type { PageTab } from '../../src/browser/tabs'
import { forgetWantedMark, wantedMark, watchWantedMark } from '../../src/browser/wanted-mark'
import { fail } from '../../src/result'
import { copy } from '../../src/ui/clipboard'
import type { Place } from '../../src/ui/place'
import type { MarkedPage, MarksPorts, Site } from './ports'

export interface MarkedTab {
  tab: PageTab | undefined
  settings: SettingsStore
  openLibrary(place: Place): void
}

/** The browser, for the highlights of a tab's page. */
export function portsIn({ tab, settings, openLibrary }: MarkedTab): MarksPorts {
  const site = tab?.url === undefined ? undefined : siteOf(tab.url)
  return {
    change: (changes) => askBackground('changeMarks', { changes }),
    drafts: markDrafts,
    page: tab ? pageIn(tab.id) : NO_PAGE,
    ...(site && { site }),
    settings,
    openLibrary,
    copy,
    shortcut: () => shortcutFor('mark-selection'),
    isKeptByMarking,
    whenWanted(wanted) {
      if (!tab) return
      const tell = async ({ id }: { id: string }) => {
        wanted(id)
        await forgetWantedMark()
      }
      watchWantedMark(tab.id, tell)
      void wantedMark(tab.id).then((found) => found && tell(found))
    },
  }
}

const NO_PAGE: MarkedPage = {
  open: async () => {},
  where: async () => undefined,
  jump: async () => undefined,
  markSelection: async () => fail('noAnswer'),
}

/** A page that takes no script may have one already: then it answers. */
function pageIn(tabId: number): MarkedPage {
  return {
    async open() {
      await putMarker(tabId)
    },
    async where() {
      const places = await marksInPage(tabId)
      return places.ok ? places.value : undefined
    },
    async jump(id) {
      const answer = await jumpToMark(tabId, id)
      return answer.ok ? answer.value : undefined
    },
    async markSelection() {
      const put = await putMarker(tabId)
      const answer = await markSelection(tabId)
      return answer.ok || put.ok || answer.reason !== 'noAnswer' ? answer : put
    },
  }
}

function siteOf(url: string): Site | undefined {
  if (originOf(url) === undefined) return undefined
  return {
    host: new URL(url).hostname,
    isOn: () => isOn(url),
    switchOn: () => switchOn(url),
    switchOff: () => switchOff(url),
    watch: (changed) => void watchSites(changed),
  }
}
