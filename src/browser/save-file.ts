import { fail, ok, type Result } from '../result'

/** A file to be offered. */
export interface FileOffer {
  /** A sound one: see `safeFileName`. */
  name: string
  mime: string
  chunks: AsyncIterable<Uint8Array<ArrayBuffer>>
}

export type Saving = Result<{ outcome: 'saved' | 'cancelled' }, SaveFailure>

/** The file could not be written to its end; no part of it passes as the whole. */
export type SaveFailure = 'saveFailed'

/**
 * Lets the reader save a file, from a click. Where the browser lets us write into the chosen file, no more than one piece
 * of it is held in memory; elsewhere the browser holds it as a Blob until it is saved.
 */
export async function saveFile(offer: FileOffer): Promise<Saving> {
  const picker = filePicker()
  return picker ? savePicked(picker, offer) : saveDownloaded(offer)
}

/** The part of the File System Access API that is used; TypeScript does not know it, nor does Firefox have it. */
type FilePicker = (options: { suggestedName: string }) => Promise<FileSystemFileHandle>

function filePicker(): FilePicker | undefined {
  const { showSaveFilePicker } = globalThis as { showSaveFilePicker?: FilePicker }
  return showSaveFilePicker
}

async function savePicked(pick: FilePicker, { name, chunks }: FileOffer): Promise<Saving> {
  try {
    const handle = await pick({ suggestedName: name })
    // The browser writes beside the chosen file and puts it in place only when the pipe has closed.
    await streamOf(chunks).pipeTo(await handle.createWritable())
    return ok({ outcome: 'saved' })
  } catch (error) {
    return isCancelled(error) ? ok({ outcome: 'cancelled' }) : fail('saveFailed')
  }
}

function streamOf(chunks: AsyncIterable<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const iterator = chunks[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const next = await iterator.next()
      if (next.done) controller.close()
      else controller.enqueue(next.value)
    },
    async cancel() {
      await iterator.return?.()
    },
  })
}

function isCancelled(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError'
}

async function saveDownloaded({ name, mime, chunks }: FileOffer): Promise<Saving> {
  try {
    const parts: Blob[] = []
    for await (const chunk of chunks) parts.push(new Blob([chunk]))
    const url = URL.createObjectURL(new Blob(parts, { type: mime }))
    const link = document.createElement('a')
    link.href = url
    link.download = name
    link.click()
    setTimeout(() => URL.revokeObjectURL(url), A_MINUTE)
    return ok({ outcome: 'saved' })
  } catch {
    return fail('saveFailed')
  }
}

/** Milliseconds. The browser reads the Blob after the click, and does not say when. */
const A_MINUTE = 60_000
