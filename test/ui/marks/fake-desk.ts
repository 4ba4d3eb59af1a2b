import type { Draft } from '../../../src/browser/drafts'
import type { WriteFailure } from '../../../src/browser/messages'
import type { Clipping } from '../../../src/clipping/clipping'
import { withMarksChanged } from '../../../src/clipping/marks'
import type { MarksChangeOf } from '../../../src/clipping/marks-schema'
import { fail, ok } from '../../../src/result'
import type { MarksDesk } from '../../../src/ui/marks/mark-editor'

/** Clippings that no database keeps, and what was asked about their marks. */
export interface FakeDesk extends MarksDesk {
  held: Clipping[]
  drafted: Map<string, Draft>
  /** Every request, also those that failed. */
  asked: MarksChangeOf[][]
  failures: WriteFailure[]
  /** What the next requests are answered; undefined while all is well. */
  refusal: WriteFailure | undefined
}

export function fakeDesk(...held: Clipping[]): FakeDesk {
  const desk: FakeDesk = {
    held,
    drafted: new Map(),
    asked: [],
    failures: [],
    refusal: undefined,
    async change(changes) {
      desk.asked.push(changes)
      if (desk.refusal) return fail(desk.refusal)
      const ids: string[] = []
      for (const { id, change } of changes) {
        const clipping = desk.held.find((one) => one.id === id)
        const after = clipping && withMarksChanged(clipping, change, 3_000)
        if (!after) continue
        desk.held = desk.held.map((one) => (one.id === id ? after : one))
        ids.push(id)
      }
      return ok({ ids })
    },
    look: async (clipping, id) =>
      desk.held.find((one) => one.id === clipping)?.annotations?.find((mark) => mark.id === id),
    failed: (reason) => void desk.failures.push(reason),
    drafts: {
      read: async (ids) => new Map([...desk.drafted].filter(([id]) => ids.includes(id))),
      async write(id, draft) {
        if (Object.keys(draft).length === 0) desk.drafted.delete(id)
        else desk.drafted.set(id, draft)
      },
    },
  }
  return desk
}
