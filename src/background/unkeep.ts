import { forgetKeeping, isKeptByMarking } from '../browser/marked-keepings'
import type { BackgroundMessages } from '../browser/messages'
import { marksSince } from '../clipping/beyond-marks'
import type { Clipping } from '../clipping/clipping'
import { fail, ok } from '../result'
import type { BackgroundWrites } from './here-page'

/**
 * Takes back a keeping that came of a marking, with what was marked since; only while nothing else was added. A clipping
 * that lay in the trash lies there again.
 */
export async function takenBackKeeping(
  clipping: Clipping | undefined,
  { undo, changeMarks }: BackgroundWrites,
): Promise<BackgroundMessages['unkeepHere']['answer']> {
  if (!clipping) return fail('gone')
  if (!(await isKeptByMarking(clipping))) return fail('changedElsewhere')
  const { id } = clipping
  let { rev } = clipping
  if (clipping.revisions.length > 0) {
    const trashed = await changeMarks({
      changes: [{ id, change: { trash: marksSince(clipping).map((mark) => mark.id) } }],
    })
    if (!trashed.ok) return trashed
    rev += trashed.value.ids.length
  }
  const undone = await undo({ id, rev })
  if (!undone.ok) return undone
  await forgetKeeping(id)
  return ok('removed')
}
