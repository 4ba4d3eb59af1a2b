import type { Point } from '../../src/annotation/beside'
import { answerMarker, isExtensionHere, type MarkerAnswers } from '../../src/browser/answer-marker'
import type { MarkerMessages, MarkPlace, MarksHere } from '../../src/browser/messages'
import { fail, ok } from '../../src/result'
import { actsOn } from './acts'
import { followAddress } from './address'
import { boardOn } from './board'
import { jumpTo } from './jump'
import { knownOf } from './known'
import { offersOf } from './offers'
import { forEachPage } from './pages'
import { type PillTexts, pillIn } from './pill'
import type { Selected } from './selected'
import { pointerWatch } from './watch-pointer'
import { selectionWatch } from './watch-selection'

/** What finds, shows and makes marks in a page. */
export interface PageMarker extends MarkerAnswers {
  /** The marks may have changed elsewhere. */
  refresh(): void
}

export function pageMarker(): PageMarker {
  const ending = new AbortController()
  const { signal } = ending
  const board = boardOn(document)
  const { marks } = board
  const known = knownOf(learn)
  const pill = pillIn(texts, signal, (press) => offers.press(press))
  const offers = offersOf(pill, actsOn(board, known), marks, known)
  const address = followAddress(signal, () => {
    offers.ended('left')
    refresh()
  })
  const selection = selectionWatch(signal, pill.holds, {
    settled,
    gone: () => offers.ended('unselected'),
  })
  const watchPointer = pointerWatch(signal, pill.holds, marks.here, {
    over: (mark, pointer) => offers.toChange(mark, pointer, true),
    elsewhere: () => offers.ended('passed'),
    pressedElsewhere: () => offers.ended('pressedElsewhere'),
  })
  let shown: string | undefined

  forEachPage(document, signal, (page) => {
    selection.watch(page)
    watchPointer(page)
    const leave = (event: KeyboardEvent) => event.isTrusted && event.key === 'Escape' && offers.ended('left')
    page.addEventListener('keydown', leave, { capture: true, signal })
  })
  // Marks may have been changed in the library meanwhile.
  window.addEventListener('focus', refresh, { signal })
  window.addEventListener('pageshow', ({ persisted }) => persisted && refresh(), { signal })
  document.addEventListener('prerenderingchange', refresh, { signal })
  const tending = setInterval(tend, TENDING)
  const answers = { where, jump, markSelection }
  const silence = answerMarker(answers)
  signal.addEventListener('abort', () => {
    clearInterval(tending)
    silence()
    board.clear()
  })
  refresh()
  if (performance.now() < YOUNG && navigator.userActivation.hasBeenActive) selection.takeUp(document)
  return { ...answers, refresh }

  /** Who is quicker than the background is offered the pill once it has answered. */
  async function settled(selected: Selected, pointer: Point | undefined): Promise<void> {
    if (!known.get()) await known.refresh()
    if (selection.now()) offers.toMark(selected, pointer)
  }

  function refresh(): void {
    // The tab still shows another page.
    if ('prerendering' in document && document.prerendering === true) return
    known.refresh()
  }

  function learn({ address, marks: given }: MarksHere): void {
    const isNew = address !== shown
    shown = address
    marks.replace(given, isNew)
    board.paint()
    if (isNew) board.restart()
    else board.look()
  }

  /** What a page takes away comes back; what the extension leaves behind when it goes, goes too. */
  function tend(): void {
    if (!isExtensionHere()) ending.abort()
    else if (document.visibilityState === 'visible') {
      pill.stay()
      address.look()
      board.paint()
    }
  }

  function texts(): PillTexts {
    const { texts: all = {}, language = '', dir = 'ltr' } = known.get() ?? {}
    return { say: (text) => all[`pill_${text}`] ?? '', language, dir }
  }

  async function where(): Promise<MarkPlace[]> {
    await known.refresh()
    await board.look()
    return marks.here().map(({ id, standing: { state } }) => ({ id, state }))
  }

  async function jump({ id }: { id: string }): Promise<'there' | 'orphan'> {
    if (!marks.byId(id)?.ranges.length) {
      await known.refresh()
      await board.look()
    }
    const mark = marks.byId(id)
    if (!mark || !jumpTo(mark.ranges)) return 'orphan'
    board.emphasise(mark)
    offers.toChange(mark, undefined, false)
    return 'there'
  }

  async function markSelection({
    color,
  }: MarkerMessages['markSelection']['ask']): Promise<MarkerMessages['markSelection']['answer']> {
    if (!known.get()) await known.refresh()
    const selected = selection.now()
    if (selected) return offers.mark(selected, color ?? known.get()?.color ?? 'yellow')
    const offered = offers.offered()
    if (offered === undefined) return fail('noSelection')
    // Asked again by one who has just marked: the pill is wanted, by keys.
    pill.enter()
    return ok({ id: offered, isKeptNow: false })
  }
}

/** Milliseconds between two looks at what the page may have taken away. */
const TENDING = 2_000
/** Milliseconds of a page's life in which a reader may have been quicker than its scripts. */
const YOUNG = 10_000
