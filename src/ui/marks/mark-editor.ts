import { signal } from '@preact/signals'
import type { Annotation } from '../../annotation/annotation'
import type { Draft } from '../../browser/drafts'
import type { WriteFailure } from '../../browser/messages'
import { MOST_AT_ONCE } from '../../clipping/change'
import type { Changed } from '../../clipping/kept'
import type { MarkChange } from '../../clipping/marks'
import type { MarksChangeOf } from '../../clipping/marks-schema'
import type { Result } from '../../result'
import { editsByClipping, type HeldMark, markChangeSince, type PendingEdit, withMarkChange } from './mark-edits'

/** Notes, tags and colours of the marks in a list, whichever clippings they lie in. */
export interface MarkEditor {
  /** A mark as it was changed here, stored or not. */
  edited(annotation: Annotation): Annotation
  /** 'draft': the last attempt to store failed, and what was typed waits in the draft. */
  saved(id: string): 'saved' | 'saving' | 'draft'
  /** A tag of a mark that is not finished. */
  typedTag(id: string): string
  typeTag(id: string, tag: string): void
  change(mark: HeldMark, change: Pick<MarkChange, 'color' | 'tags'>): void
  /** A note is stored when the typing pauses; until then it is a draft. */
  type(mark: HeldMark, note: string): void
  /** Into the trash, where it waits for thirty days; false if that failed. */
  remove(mark: HeldMark): Promise<boolean>
  restore(mark: HeldMark): Promise<boolean>
  /** Stores at once what is not stored yet. */
  settle(): Promise<void>
  /** Takes up what was being typed about these marks when a page closed. */
  resume(marks: readonly HeldMark[]): Promise<void>
}

/** Where marks lie that are being edited. */
export interface MarksDesk {
  change(changes: MarksChangeOf[]): Promise<Result<Changed, WriteFailure>>
  /** Looks into the store again, and shows what is there; the mark as it is now, in the trash or not. */
  look(clipping: string, id: string): Promise<Annotation | undefined>
  failed(reason: WriteFailure): void
  drafts: MarkDrafts
}

/** What is typed about marks and is not stored yet, by their ids. */
export interface MarkDrafts {
  read(ids: readonly string[]): Promise<ReadonlyMap<string, Draft>>
  /** An empty draft is none. */
  write(id: string, draft: Draft): Promise<void>
}

/** Milliseconds without a key. */
const PAUSE = 400

export function markEditorOn(desk: MarksDesk): MarkEditor {
  const pending = signal<ReadonlyMap<string, PendingEdit>>(new Map())
  const drafts = signal<ReadonlyMap<string, Draft>>(new Map())
  const isTroubled = signal(false)
  let storing: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function add({ clipping, annotation: { id } }: HeldMark, change: MarkChange): void {
    pending.value = changedAt(pending.value, id, {
      clipping,
      change: { ...pending.value.get(id)?.change, ...change },
    })
  }

  function draft(id: string, parts: Draft): void {
    drafts.value = changedAt(drafts.value, id, parts)
    void desk.drafts.write(id, parts)
  }

  /** What was typed on while it was stored stays a draft. */
  function noteStored(id: string): void {
    const { note, ...rest } = drafts.value.get(id) ?? {}
    if (note && !pending.value.get(id)?.change.note) draft(id, rest)
  }

  function settle(): Promise<void> {
    clearTimeout(timer)
    storing ??= storeAll().finally(() => {
      storing = undefined
    })
    return storing
  }

  async function storeAll(): Promise<void> {
    isTroubled.value = false
    while (pending.value.size > 0 && !isTroubled.value) await store()
  }

  async function store(): Promise<void> {
    const sent = new Map([...pending.value].slice(0, MOST_AT_ONCE))
    const answer = await desk.change(editsByClipping(sent))
    if (!answer.ok) {
      isTroubled.value = true
      desk.failed(answer.reason)
      return
    }
    for (const [id, { clipping, change }] of sent) {
      const stored = await desk.look(clipping, id)
      // A mark that is gone takes no note any more; what was typed stays in the draft.
      if (!stored) desk.failed('gone')
      const left = stored && markChangeSince(change, pending.value.get(id)?.change ?? {}, stored)
      pending.value = changedAt(pending.value, id, left && { clipping, change: left })
      if (stored) noteStored(id)
    }
  }

  async function move({ clipping, annotation: { id } }: HeldMark, where: 'trash' | 'restore'): Promise<boolean> {
    await settle()
    const answer = await desk.change([{ id: clipping, change: { [where]: [id] } }])
    if (!answer.ok) desk.failed(answer.reason)
    await desk.look(clipping, id)
    return answer.ok
  }

  return {
    edited: (annotation) => withMarkChange(annotation, pending.value.get(annotation.id)?.change ?? {}),
    saved(id) {
      if (!pending.value.has(id)) return 'saved'
      return isTroubled.value ? 'draft' : 'saving'
    },
    typedTag: (id) => drafts.value.get(id)?.tag ?? '',
    typeTag(id, tag) {
      const { tag: _, ...rest } = drafts.value.get(id) ?? {}
      draft(id, { ...rest, ...(tag !== '' && { tag }) })
    },
    change(mark, change) {
      add(mark, change)
      void settle()
    },
    type(mark, text) {
      const { id, note: held = '' } = mark.annotation
      const note = { text, base: pending.value.get(id)?.change.note?.base ?? held }
      add(mark, { note })
      draft(id, { ...drafts.value.get(id), note })
      clearTimeout(timer)
      timer = setTimeout(settle, PAUSE)
    },
    remove: (mark) => move(mark, 'trash'),
    restore: (mark) => move(mark, 'restore'),
    settle,
    async resume(marks) {
      const found = await desk.drafts.read(marks.map(({ annotation }) => annotation.id))
      for (const mark of marks) {
        const { id } = mark.annotation
        const typed = found.get(id)
        if (!typed || drafts.value.has(id)) continue
        drafts.value = changedAt(drafts.value, id, typed)
        if (typed.note && !pending.value.has(id)) add(mark, { note: typed.note })
      }
      if (pending.value.size > 0) await settle()
    },
  }
}

/** The map with another value under a key, or with none. */
function changedAt<Value>(
  map: ReadonlyMap<string, Value>,
  key: string,
  value: Value | undefined,
): ReadonlyMap<string, Value> {
  const after = new Map(map)
  if (value === undefined) after.delete(key)
  else after.set(key, value)
  return after
}
