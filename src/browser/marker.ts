import browser from 'webextension-polyfill'
import marker from '../../content-scripts/marker.ts?script&iife'
import type { AnnotationColor } from '../annotation/annotation'
import { OTHER_SIGNS } from '../article/other-signs'
import { MOST_MARKS } from '../clipping/annotation-schema'
import { list, oneOf, record, type Schema, text } from '../clipping/schema'
import { fail, ok, type Result } from '../result'
import { inject } from './injection'
import type { MarkedHere, MarkerMessages, MarkPlace, PageFailure } from './messages'

/** The file of the marker, as the build has it. */
export const MARKER_FILE: string = marker

/** Puts the marker into a tab's page; one that is there already stays. */
export async function putMarker(tabId: number): Promise<Result<'there', PageFailure>> {
  const page = await inject(tabId, [MARKER_FILE])
  return page.ok ? ok('there') : page
}

/** Where the marks of a tab's page stand; the marker looks for them again. */
export async function marksInPage(tabId: number): Promise<Result<MarkPlace[], 'noAnswer'>> {
  return readAs(places, await ask(tabId, { kind: 'where' }, PATIENCE))
}

/** Scrolls a tab's page to a mark. */
export async function jumpToMark(tabId: number, id: string): Promise<Result<'there' | 'orphan', 'noAnswer'>> {
  return readAs(oneOf('there', 'orphan'), await ask(tabId, { kind: 'jump', id }, PATIENCE))
}

/** Marks what is selected in a tab's page, in the colour used last if none is named. */
export async function markSelection(
  tabId: number,
  color?: AnnotationColor,
): Promise<MarkerMessages['markSelection']['answer']> {
  const answer = await ask(tabId, { kind: 'markSelection', ...(color && { color }) }, KEEPING_PATIENCE)
  const refused = refusal(answer)
  if (refused.ok) return fail(refused.value.reason)
  const read = readAs(marked, answer)
  return read.ok ? ok(read.value.value) : read
}

/** Milliseconds. Looking for marks takes some ten; only a page that is busy with itself takes seconds. */
const PATIENCE = 5_000
/** The page may have to be read and kept first. */
const KEEPING_PATIENCE = 20_000

type WhyNotMarked = Extract<MarkerMessages['markSelection']['answer'], { ok: false }>['reason']

const FAILURES: Record<Exclude<WhyNotMarked, (typeof OTHER_SIGNS)[number]>, true> = {
  ...{ noSelection: true, notArticle: true, noText: true, browserPage: true, file: true, pdf: true },
  ...{ noPermission: true, noAnswer: true, tooLarge: true, badRequest: true, notAllowed: true, tooOften: true },
  ...{ unexpected: true, storageUnavailable: true, storageBlocked: true, storageNewer: true, storageFull: true },
  ...{ storageFailed: true, changedElsewhere: true, gone: true, tooManyMarks: true },
}

const refusal = record<{ reason: WhyNotMarked }>({
  reason: oneOf<WhyNotMarked>(...OTHER_SIGNS, ...(Object.keys(FAILURES) as (keyof typeof FAILURES)[])),
})

const marked = record<{ value: MarkedHere }>({
  value: record<MarkedHere>({ id: text(100), isKeptNow: oneOf(true, false) }),
})

const places = list(
  record<MarkPlace>({ id: text(100), state: oneOf('searching', 'placed', 'moved', 'orphan') }),
  MOST_MARKS,
)

/** What the top frame answers in time. */
function ask(tabId: number, message: object, patience: number): Promise<unknown> {
  const answer = browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => undefined)
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience))
  return Promise.race([answer, late])
}

/** What comes out of a page is taken apart like any message. */
function readAs<Value>(schema: Schema<Value>, answer: unknown): Result<Value, 'noAnswer'> {
  const read = schema(answer)
  return read.ok ? read : fail('noAnswer')
}
