import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { WriteFailure } from '../browser/messages'
import type { ClippingChange } from '../clipping/change'
import type { Clipping } from '../clipping/clipping'
import type { Result } from '../result'
import type { Drafting } from './drafting'
import { changeSince, combined, isEmpty, rebased, withChange } from './edits'

/** Tags, note, star and corrections of the clipping that one looks at. */
export interface Editor {
  /** As typed, stored or not. */
  edited: ReadonlySignal<Clipping | undefined>
  /** 'draft': the last attempt to store failed, and what was typed waits in the draft. */
  saved: ReadonlySignal<'saved' | 'saving' | 'draft'>
  change(change: ClippingChange): void
  /** A note is stored when the typing pauses; until then it is a draft. */
  type(note: string): void
  /** Stores at once what is not stored yet. */
  settle(): Promise<void>
  /** Takes up a note that was being typed when the page closed. */
  resume(): void
}

/** Where the clipping lies that is being edited. */
export interface Desk {
  /** As the store was last seen to hold it. */
  clipping: ReadonlySignal<Clipping | undefined>
  /** Something failed, and nothing has gone well since. */
  isTroubled: ReadonlySignal<boolean>
  change(id: string, rev: number, change: ClippingChange): Promise<Result<{ rev: number }, WriteFailure>>
  /** What the store holds now in its place. */
  look(clipping: Clipping): Promise<Clipping | undefined>
  /** The store holds it like this now. */
  stored(clipping: Clipping): void
  /** Another window has made it this. */
  overtaken(clipping: Clipping): void
  failed(reason: WriteFailure): void
}

/** Milliseconds without a key. */
const PAUSE = 400

export function editorOn(desk: Desk, drafting: Drafting): Editor {
  const pending = signal<ClippingChange>({})
  /** The clipping that the pending change was made to. */
  let base: Clipping | undefined
  let storing: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function add(change: ClippingChange): void {
    if (isEmpty(pending.value)) base = desk.clipping.value
    pending.value = combined(pending.value, change)
  }

  /** One write at a time, each with the revision that the one before it made. */
  function settle(): Promise<void> {
    storing ??= storeAll().finally(() => {
      storing = undefined
    })
    return storing
  }

  async function storeAll(): Promise<void> {
    let isGettingOn = true
    while (isGettingOn && !isEmpty(pending.value)) isGettingOn = await store()
  }

  /** False when it did not get any further. */
  async function store(): Promise<boolean> {
    const held = desk.clipping.value
    if (!held) return false
    if (base && base.rev !== held.rev) pending.value = rebased(pending.value, base, held)
    base = held
    const sent = pending.value
    const answer = await desk.change(held.id, held.rev, sent)
    if (answer.ok) {
      base = { ...withChange(held, sent), rev: answer.value.rev }
      pending.value = changeSince(sent, pending.value)
      if (pending.value.note === undefined) drafting.drop('note')
      desk.stored(base)
      return true
    }
    const theirs = answer.reason === 'changedElsewhere' ? await desk.look(held) : undefined
    if (!theirs || theirs.rev === held.rev) {
      desk.failed(answer.reason)
      return false
    }
    desk.overtaken(theirs)
    return true
  }

  return {
    edited: computed(() => desk.clipping.value && withChange(desk.clipping.value, pending.value)),
    saved: computed(() => {
      if (isEmpty(pending.value)) return 'saved'
      return desk.isTroubled.value ? 'draft' : 'saving'
    }),
    change(change) {
      add(change)
      void settle()
    },
    type(note) {
      add({ note })
      drafting.keep({ note: { text: note, base: drafting.draft.value.note?.base ?? base?.note ?? '' } })
      clearTimeout(timer)
      timer = setTimeout(settle, PAUSE)
    },
    settle,
    resume() {
      const clipping = desk.clipping.value
      const { note } = drafting.draft.value
      if (!clipping || !note || !isEmpty(pending.value)) return
      add(rebased({ note: note.text }, { tags: [], note: note.base }, clipping))
      void settle()
    },
  }
}
