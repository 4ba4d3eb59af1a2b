import type { BuiltSegment } from '../search/build'
import { localLane } from '../store/preparer'
import type { Question } from '../store/remote-preparer'

/** A lane of a preparer in a thread of its own. Answers come in the order of the questions. */
const lane = localLane()
let last: Promise<void> = Promise.resolve()

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  // Who asked would wait without end: the page hears of it as an error of this thread.
  last = last.then(() => answer(data)).catch(reportError)
})

async function answer(question: Question): Promise<void> {
  if (question.kind === 'prepare') {
    const prepared = await lane.prepare(question.batch, question.segmentBytes)
    postMessage(prepared, {
      transfer: [...bytesOf(prepared.segment), ...prepared.rows.map(({ row }) => row.article.buffer)],
    })
  } else if (question.kind === 'index') {
    const segment = lane.index(question.batch, question.segmentBytes)
    postMessage(segment, { transfer: bytesOf(segment) })
  } else {
    const segment = await lane.finish()
    postMessage(segment, { transfer: bytesOf(segment) })
  }
}

/** What is large is handed over, not copied. */
function bytesOf(segment: BuiltSegment | undefined): ArrayBuffer[] {
  return [...new Set(segment?.blocks.map(({ bytes }) => bytes.buffer))]
}
