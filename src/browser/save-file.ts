import { fail, ok, type Result } from '../result'
import { type OutgoingFile, outgoingFile } from './outgoing'
import { inLargePieces, type Pieces } from './pieces'

/** A file to be offered. */
export interface FileOffer {
  /** A sound one: see `safeFileName`. */
  name: string
  mime: string
  /** The file from its beginning. Where one way fails another is tried, and it is asked for anew. */
  chunks(): Pieces
}

export type Saving = Result<Saved, SaveFailure>

export interface Saved {
  outcome: 'saved' | 'cancelled'
  /** There was no space where the browser keeps files of ours: it may not have any for the download either. */
  isTight?: true
}

/** The file could not be written to its end; no part of it passes as the whole. */
export type SaveFailure =
  | 'saveFailed'
  /** There is no space left where it was to go. */
  | 'saveFull'

/**
 * Lets the reader save a file, from a click. Where the browser lets us write into the chosen file, and elsewhere by way of
 * its own storage, no more than a piece of it is held in memory; where neither is to be had, the browser holds it as a Blob.
 */
export async function saveFile(offer: FileOffer): Promise<Saving> {
  const picked = await pickedFor(offer)
  if (picked === 'cancelled') return ok({ outcome: 'cancelled' })
  return picked === 'none' ? saveDownloaded(offer) : savePicked(picked, offer)
}

/** The parts of the File System Access API that are used; TypeScript does not know them, nor does Firefox have them. */
type FilePicker = (options: { suggestedName: string }) => Promise<ChosenFile>

interface ChosenFile extends FileSystemFileHandle {
  remove?(): Promise<void>
}

/** 'none' where the browser has no picker, or refuses it. */
async function pickedFor({ name }: FileOffer): Promise<ChosenFile | 'cancelled' | 'none'> {
  const { showSaveFilePicker } = globalThis as { showSaveFilePicker?: FilePicker }
  try {
    return (await showSaveFilePicker?.({ suggestedName: name })) ?? 'none'
  } catch (error) {
    return nameOf(error) === 'AbortError' ? 'cancelled' : 'none'
  }
}

async function savePicked(chosen: ChosenFile, { chunks }: FileOffer): Promise<Saving> {
  try {
    // The browser writes beside the chosen file and puts it in place only when the pipe has closed.
    await streamOf(inLargePieces(chunks())).pipeTo(await chosen.createWritable())
    return ok({ outcome: 'saved' })
  } catch (error) {
    await removeIfEmpty(chosen)
    return fail(nameOf(error) === 'QuotaExceededError' ? 'saveFull' : 'saveFailed')
  }
}

/** The picker has made a new file before anything was written; an older one of the name is as it was. */
async function removeIfEmpty(chosen: ChosenFile): Promise<void> {
  try {
    const { size } = await chosen.getFile()
    if (size === 0) await chosen.remove?.()
  } catch {
    // It is gone, or the browser lets us do nothing more about it.
  }
}

function streamOf(pieces: Pieces): ReadableStream<Uint8Array<ArrayBuffer>> {
  const iterator = pieces[Symbol.asyncIterator]()
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

async function saveDownloaded(offer: FileOffer): Promise<Saving> {
  const stored = await outgoingFile(offer.chunks)
  if (stored.ok) {
    download(stored.value.file, offer, stored.value.drop)
    return ok({ outcome: 'saved' })
  }
  if (stored.reason === 'broken') return fail('saveFailed')
  const isTight = stored.reason === 'full'
  try {
    const parts: Blob[] = []
    for await (const piece of inLargePieces(offer.chunks())) parts.push(new Blob([piece]))
    download(new Blob(parts, { type: offer.mime }), offer)
    return ok({ outcome: 'saved', ...(isTight && { isTight }) })
  } catch {
    return fail(isTight ? 'saveFull' : 'saveFailed')
  }
}

/** The browser reads it after the click, and does not say when; by and by it is let go. */
function download(file: Blob, { name, mime }: FileOffer, drop?: OutgoingFile['drop']): void {
  const url = URL.createObjectURL(file.type === mime ? file : file.slice(0, file.size, mime))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(url)
    void drop?.()
  }, A_WHILE)
}

/** Milliseconds: readers may be asked where to, and think. */
const A_WHILE = 600_000

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : ''
}
