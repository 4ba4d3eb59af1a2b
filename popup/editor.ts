import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { ClippingChange } from '../src/clipping/change'
import type { Clipping } from '../src/clipping/clipping'
import type { Drafting } from './drafting'
import { changeSince, isEmpty, rebased, withChange } from './edits'
import type { Ports } from './ports'
import { clippingSeen, type PopupState, quiet, troubled } from './state'

/** Tags, note and star of the clipping that the popup shows. */
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
  /** Takes up a note that was being typed when the popup closed. */
  resume(): void
}

/** Milliseconds without a key. */
const PAUSE = 400

export function editorOn(ports: Ports, state: Signal<PopupState>, drafting: Drafting): Editor {
  const pending = signal<ClippingChange>({})
  /** The clipping that the pending change was made to. */
  let base: Clipping | undefined
  let storing: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function add(change: ClippingChange): void {
    if (isEmpty(pending.value)) base = state.value.clipping
    pending.value = { ...pending.value, ...change }
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
    const held = state.value.clipping
    if (!held) return false
    if (base && base.rev !== held.rev) pending.value = rebased(pending.value, base, held)
    base = held
    const sent = pending.value
    const answer = await ports.background.change(held.id, held.rev, sent)
    if (answer.ok) {
      base = { ...withChange(held, sent), rev: answer.value.rev }
      pending.value = changeSince(sent, pending.value)
      if (pending.value.note === undefined) drafting.drop('note')
      state.value = clippingSeen(quiet(state.value), base)
      return true
    }
    const theirs = answer.reason === 'changedElsewhere' ? await ports.library.at(held.address) : undefined
    if (!theirs || theirs.rev === held.rev) {
      state.value = troubled(state.value, answer.reason)
      return false
    }
    state.value = clippingSeen(state.value, theirs)
    return true
  }

  return {
    edited: computed(() => state.value.clipping && withChange(state.value.clipping, pending.value)),
    saved: computed(() => {
      if (isEmpty(pending.value)) return 'saved'
      return state.value.trouble ? 'draft' : 'saving'
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
      const { clipping } = state.value
      const { note } = drafting.draft.value
      if (!clipping || !note || !isEmpty(pending.value)) return
      add(rebased({ note: note.text }, { tags: [], note: note.base }, clipping))
      void settle()
    },
  }
}
