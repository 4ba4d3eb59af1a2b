import { OTHER_SIGNS, type StoryFailure } from '../article/other-signs'
import { rememberKeeping } from '../browser/marked-keepings'
import type { BackgroundMessages } from '../browser/messages'
import { readPage } from '../browser/tabs'
import { showBadge } from '../browser/toolbar'
import { addressOf } from '../clipping/address'
import type { Clipping } from '../clipping/clipping'
import { marksOf } from '../clipping/marks'
import { fail, ok, type Result } from '../result'
import { keptMarkedBadge } from './badge'
import type { HerePage, HerePorts } from './here-page'
import { paceOf } from './pace'
import { turns } from './turns'

type Ask = BackgroundMessages['markHere']['ask']
type Answer = BackgroundMessages['markHere']['answer']
type WhyNot = Extract<Answer, { ok: false }>['reason']

/** Where a mark is put. */
interface Target {
  /** Of the clipping. */
  id: string
  rev: number
  /** It was kept for the mark. */
  isKeptNow: boolean
}

/**
 * Marks a passage of a page. A page that is not kept, or lies in the trash, is kept first: once, however quickly the next
 * passage of it follows.
 */
export function markingOn({ open, writes, chosen }: HerePorts): (page: HerePage, ask: Ask) => Promise<Answer> {
  const inTurn = turns()
  const mayKeep = paceOf(PAGES_A_MINUTE)
  return (page, ask) => inTurn(page.address, () => mark(page, ask))

  async function mark(page: HerePage, { quote, color }: Ask): Promise<Answer> {
    const target = await targetAt(page)
    if (!target.ok) return target
    const { id, rev, isKeptNow } = target.value
    const marked = await writes.mark({ id, mark: { quote, color } })
    if (!marked.ok) {
      if (isKeptNow) await writes.undo({ id, rev })
      return marked
    }
    if (isKeptNow) await tell(page, id)
    const settings = await chosen
    if (settings.get().markColor !== color) await settings.change({ markColor: color })
    return ok({ id: marked.value.id, isKeptNow })
  }

  async function targetAt(page: HerePage): Promise<Result<Target, WhyNot>> {
    const store = await open()
    if (!store.ok) return store
    const clipping = await store.value.at(page.address)
    if (!clipping) return mayKeep(page.tabId, Date.now()) ? keptAt(page) : fail('tooOften')
    if (marksOf(clipping).length >= MOST_MARKS_HERE) return fail('tooManyMarks')
    return ok({ id: clipping.id, rev: clipping.rev, isKeptNow: false })
  }

  async function keptAt(page: HerePage): Promise<Result<Target, WhyNot>> {
    const read = await readHere(page)
    if (!read.ok) return read
    const kept = await writes.keep(read.value)
    return kept.ok ? ok({ id: kept.value.id, rev: kept.value.rev, isKeptNow: kept.value.outcome !== 'same' }) : kept
  }

  /** So that the keeping can be taken back, and the button says what was done. */
  async function tell({ tabId }: HerePage, id: string): Promise<void> {
    const store = await open()
    const clipping = store.ok ? await store.value.byId(id) : undefined
    if (clipping) await rememberKeeping(clipping)
    await showBadge(tabId, keptMarkedBadge())
  }
}

/** For these reasons what is selected may still be kept. */
const NO_ARTICLE: readonly string[] = [...OTHER_SIGNS, 'notArticle', 'noText'] satisfies StoryFailure[]

/** A page that writes one address after the other into its bar must not fill the library. */
const PAGES_A_MINUTE = 10

/** What a script in a page may add to one clipping; pages of ours may add more. */
const MOST_MARKS_HERE = 2_000

/** The article of a page; of one that is none, what is selected, or all its text where the selection lies in a frame. */
export async function readHere({
  tabId,
  address,
}: HerePage): Promise<Result<BackgroundMessages['keep']['ask'], WhyNot>> {
  let scope: Clipping['scope'] = 'article'
  let read = await readPage(tabId, 'article')
  if (!read.ok && NO_ARTICLE.includes(read.reason)) {
    scope = 'selection'
    read = await readPage(tabId, 'selection')
  }
  if (!read.ok && read.reason === 'noSelection') {
    scope = 'article'
    read = await readPage(tabId, 'whole')
  }
  if (!read.ok) return read
  // The tab may have gone on to another page while it was read.
  return addressOf(read.value.url) === address ? ok({ article: read.value, scope }) : fail('noAnswer')
}
