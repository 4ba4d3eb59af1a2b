import { computed, type Signal } from '@preact/signals'
import type { Desk } from '../src/ui/editor'
import type { Ports } from './ports'
import { clippingSeen, type PopupState, quiet, troubled } from './state'

/** The clipping of the page that the popup stands on, to be edited. */
export function deskOf({ background, library }: Ports, state: Signal<PopupState>): Desk {
  return {
    clipping: computed(() => state.value.clipping),
    isTroubled: computed(() => state.value.trouble !== undefined),
    change: (id, rev, change) => background.change(id, rev, change),
    look: ({ address }) => library.at(address),
    stored(clipping) {
      state.value = clippingSeen(quiet(state.value), clipping)
    },
    overtaken(clipping) {
      state.value = clippingSeen(state.value, clipping)
    },
    failed(reason) {
      state.value = troubled(state.value, reason)
    },
  }
}
