import browser from 'webextension-polyfill'
import { anyText, natural, optional, record } from '../clipping/schema'

/** What was being typed about a page and is not stored yet; verbatim. */
export interface Draft {
  search?: string
  /** A tag that is not finished. */
  tag?: string
  note?: NoteDraft
}

export interface NoteDraft {
  text: string
  /** The note that stood there when typing began. */
  base: string
}

/** The draft of one page. */
export interface DraftPort {
  read(): Promise<Draft | undefined>
  /** An empty draft is none. */
  write(draft: Draft): Promise<void>
}

export function draftFor(address: string): DraftPort {
  return draftIn(address, (key) => browser.storage.local.get(key))
}

/** The drafts of all pages, which are read at once: before it is known about which page one asks. */
export function readDrafts(): (address: string) => DraftPort {
  const reading = browser.storage.local.get()
  return (address) => draftIn(address, () => reading)
}

/** Where in the browser's storage a draft lies. */
export function draftKey(address: string): string {
  return PREFIX + address
}

/** What lies there, of unknown origin, as a draft. */
export function draftFrom(raw: unknown): Draft | undefined {
  return keptDraft(raw)?.draft
}

function draftIn(address: string, held: (key: string) => Promise<Record<string, unknown>>): DraftPort {
  const key = draftKey(address)
  return {
    read: async () => draftFrom((await held(key))[key]),
    write: async (draft) => {
      if (Object.keys(draft).length === 0) await browser.storage.local.remove(key)
      else await browser.storage.local.set({ [key]: { draft, writtenAt: Date.now() } satisfies KeptDraft })
    },
  }
}

/** Removes drafts that nobody has touched for seven days. `now`: milliseconds since 1970, UTC. */
export async function sweepDrafts(now: number): Promise<void> {
  const held = await browser.storage.local.get()
  const old = Object.keys(held).filter((key) => key.startsWith(PREFIX) && isOld(keptDraft(held[key]), now))
  await browser.storage.local.remove(old)
}

const PREFIX = 'draft:'
const SEVEN_DAYS = 7 * 24 * 60 * 60 * 1000

interface KeptDraft {
  draft: Draft
  /** Milliseconds since 1970, UTC. */
  writtenAt: number
}

const schema = record<KeptDraft>({
  draft: record<Draft>({
    search: optional(anyText()),
    tag: optional(anyText()),
    note: optional(record<NoteDraft>({ text: anyText(), base: anyText() })),
  }),
  writtenAt: natural,
})

function keptDraft(raw: unknown): KeptDraft | undefined {
  const read = schema(raw)
  return read.ok ? read.value : undefined
}

/** What cannot be read as a draft is of no use to anybody. A clock that was set back ages nothing. */
function isOld(kept: KeptDraft | undefined, now: number): boolean {
  return !kept || now - kept.writtenAt > SEVEN_DAYS
}
