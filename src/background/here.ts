import type { Asker, BackgroundHandlers } from '../browser/messaging'
import { pageTexts } from '../browser/page-texts'
import { hasPillAt, pillAfter } from '../browser/pill'
import { openPopup, showBadge } from '../browser/toolbar'
import { languageFor } from '../browser/ui-languages'
import { wantMark } from '../browser/wanted-mark'
import type { Clipping } from '../clipping/clipping'
import type { OpenFailure } from '../clipping/kept'
import { marksOf } from '../clipping/marks'
import { fail, ok, type Result } from '../result'
import { noteBadge } from './badge'
import { type HereKind, type HerePage, type HerePorts, pageOf } from './here-page'
import { markingOn } from './mark-here'
import { paceOf } from './pace'
import { quotationHere } from './quotation-here'
import { takenBackKeeping } from './unkeep'

/** More than anybody can mark by hand. */
const WRITES_A_MINUTE = 60

/**
 * Answers to what a script in a page asks about its own page. It may be anybody's who has taken over that page: nothing
 * that it says leads to another page's marks, and what it has removed comes back out of the trash.
 */
export function handlersHere(ports: HerePorts): Pick<BackgroundHandlers, HereKind> {
  const { open, writes, chosen } = ports
  const mayWrite = paceOf(WRITES_A_MINUTE)
  const mark = markingOn(ports)

  /** The clipping of a page, if the mark is one of its. */
  async function found({ address }: HerePage, id: string): Promise<Result<Clipping, OpenFailure | 'gone'>> {
    const store = await open()
    if (!store.ok) return store
    const clipping = await store.value.at(address)
    return clipping?.annotations?.some((mark) => mark.id === id) ? ok(clipping) : fail('gone')
  }

  /** What is to be written for the page that asks, if it is one and does not ask too often. */
  async function writing<Value, Reason extends string>(
    from: Asker | undefined,
    write: (page: HerePage) => Promise<Result<Value, Reason>>,
  ): Promise<Result<Value, Reason | 'notAllowed' | 'tooOften'>> {
    const page = pageOf(from)
    if (!page) return fail('notAllowed')
    return mayWrite(page.tabId, Date.now()) ? write(page) : fail('tooOften')
  }

  return {
    async marksHere(_, from) {
      const page = pageOf(from)
      if (!page) return fail('notAllowed')
      const [store, settings] = [await open(), await chosen]
      if (!store.ok) return store
      const clipping = await store.value.at(page.address)
      const { pill, markColor = 'yellow', language } = settings.get()
      return ok({
        address: page.address,
        isKept: clipping !== undefined,
        marks: clipping ? marksOf(clipping).map(({ id, quote, color }) => ({ id, quote, color })) : [],
        hasPill: hasPillAt(pill, page.host),
        color: markColor,
        ...(await pageTexts(languageFor([language ?? [], navigator.languages].flat()))),
      })
    },

    markHere: (ask, from) => writing(from, (page) => mark(page, ask)),

    recolorHere: ({ id, color }, from) =>
      writing(from, async (page) => {
        const clipping = await found(page, id)
        if (!clipping.ok) return clipping
        const change = { edit: [{ id, change: { color } }] }
        const changed = await writes.changeMarks({ changes: [{ id: clipping.value.id, change }] })
        return changed.ok ? ok('changed') : changed
      }),

    unmarkHere: ({ id, isBack }, from) =>
      writing(from, async (page) => {
        const clipping = await found(page, id)
        if (!clipping.ok) return clipping
        const change = isBack ? { restore: [id] } : { trash: [id] }
        const changed = await writes.changeMarks({ changes: [{ id: clipping.value.id, change }] })
        return changed.ok ? ok('changed') : changed
      }),

    unkeepHere: (_, from) =>
      writing(from, async ({ address }) => {
        const store = await open()
        return store.ok ? takenBackKeeping(await store.value.at(address), writes) : store
      }),

    // No `await` may stand before `openPopup`: the press that led here would count no more.
    noteHere: ({ id }, from) =>
      writing(from, async (page) => {
        const opening = openPopup()
        const clipping = await found(page, id)
        if (!clipping.ok) return clipping
        await wantMark({ tabId: page.tabId, id, at: Date.now() })
        if (await opening) return ok('opened')
        await showBadge(page.tabId, noteBadge())
        return ok('later')
      }),

    async sourceHere({ quote }, from) {
      const page = pageOf(from)
      return page ? quotationHere(open, page, quote) : fail('notAllowed')
    },

    pillOffHere: ({ isBack }, from) =>
      writing(from, async ({ host }) => {
        const settings = await chosen
        await settings.change({ pill: pillAfter(settings.get().pill, { host, isOn: isBack }) })
        return ok('changed')
      }),
  }
}
