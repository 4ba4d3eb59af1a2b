import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Settings, SettingsStore } from '../src/browser/settings'

/** A pane whose width the reader may change. */
export interface Pane {
  /** In CSS px. */
  width: ReadonlySignal<number>
  least: number
  most: number
  widen(width: number): void
}

export interface Panes {
  rail: Pane
  list: Pane
}

export function panesOf(settings: SettingsStore, chosen: ReadonlySignal<Settings>): Panes {
  return {
    rail: paneOf('railWidth', { usual: 216, least: 168, most: 360 }, settings, chosen),
    list: paneOf('listWidth', { usual: 344, least: 280, most: 640 }, settings, chosen),
  }
}

interface Limits {
  usual: number
  least: number
  most: number
}

/** Milliseconds: a width is kept when the drag has paused. */
const PAUSE = 300

function paneOf(
  key: 'railWidth' | 'listWidth',
  { usual, least, most }: Limits,
  settings: SettingsStore,
  chosen: ReadonlySignal<Settings>,
): Pane {
  /** While it is being dragged, and not kept yet. */
  const dragged = signal<number | undefined>(undefined)
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    width: computed(() => Math.min(most, Math.max(least, dragged.value ?? chosen.value[key] ?? usual))),
    least,
    most,
    widen(width) {
      dragged.value = width
      clearTimeout(timer)
      timer = setTimeout(() => void settings.change({ [key]: width }), PAUSE)
    },
  }
}
