import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { SettingsStore } from '../../browser/settings'
import type { Clipping } from '../../clipping/clipping'
import {
  bibliographyOf,
  type CitedEntry,
  plainBibliography,
  richBibliography,
} from '../../formats/citation/bibliography'
import { CITATION_STYLES, type CitationStyle, type CitationStyleId } from '../../formats/citation/style'
import { citationStyles } from '../../formats/citation/styles'
import { type Work, workOf } from '../../formats/reference/work-of'
import type { Copied } from '../clipboard'
import { uiLanguage } from '../text'

/** Clippings that are to be cited, and all that citing them needs of the world. */
export interface CitingDesk {
  clippings: AsyncIterable<Clipping> | Iterable<Clipping>
  /** How many there are. */
  count: number
  settings: SettingsStore
  copy(copied: Copied): Promise<boolean>
  /** So many citations are on the clipboard now. */
  copied(count: number): void
}

/** Clippings on their way to being cited. */
export interface Citing {
  count: number
  isRead: ReadonlySignal<boolean>
  /** How many of them have been read; once all are, how many are cited. */
  done: ReadonlySignal<number>
  style: ReadonlySignal<CitationStyleId>
  /** In the order of a bibliography; undefined until they are made. Those of another style stay until then. */
  entries: ReadonlySignal<readonly CitedEntry[] | undefined>
  /** What is shown is what would be copied. */
  isReady: ReadonlySignal<boolean>
  /** The browser did not let us copy. */
  isRefused: ReadonlySignal<boolean>
  /** Remembered for the next time. */
  choose(style: CitationStyleId): void
  /** From a press; true if it is done. */
  copy(): Promise<boolean>
  /** Nothing more is read or made. */
  leave(): void
}

/** `zone`: whose days count, an IANA time zone. */
export function citingOn({ clippings, count, settings, copy, copied }: CitingDesk, zone: string): Citing {
  const style = signal(rememberedStyle(settings) ?? usualStyle())
  const done = signal(0)
  const isRead = signal(false)
  const made = signal<{ style: CitationStyle; entries: readonly CitedEntry[] } | undefined>(undefined)
  const isRefused = signal(false)
  const works: Work[] = []
  let isLeft = false

  async function readAll(): Promise<void> {
    for await (const clipping of clippings) {
      if (isLeft) return
      works.push(workOf(clipping))
      if (works.length % STEP === 0) done.value = works.length
    }
    isRead.value = true
    await make()
  }

  async function make(): Promise<void> {
    const wanted = style.peek()
    const how = citationStyles.get(wanted)
    let since = performance.now()
    done.value = 0
    const pause = async (cited: number) => {
      if (performance.now() - since > LONGEST) {
        done.value = cited
        await othersTurn()
        since = performance.now()
      }
      return !isLeft && style.peek() === wanted
    }
    const entries = how && (await bibliographyOf(works, how, { zone, pause }))
    if (entries) made.value = { style: how, entries }
  }

  void readAll()
  return {
    count,
    isRead,
    done,
    style,
    entries: computed(() => made.value?.entries),
    isReady: computed(() => made.value?.style.id === style.value && made.value.entries.length > 0),
    isRefused,
    choose(next) {
      if (next === style.peek()) return
      isRefused.value = false
      style.value = next
      if (isRead.peek()) void make()
      void settings.change({ citationStyle: next })
    },
    async copy() {
      const shown = made.peek()
      if (!shown) return false
      const { entries } = shown
      const html = richBibliography(entries, shown.style)
      const isCopied = await copy({ plain: plainBibliography(entries), html })
      isRefused.value = !isCopied
      if (isCopied) copied(entries.length)
      return isCopied
    },
    leave() {
      isLeft = true
    },
  }
}

/** Clippings between two words on how far it is. */
const STEP = 25

/** Milliseconds for which nothing else is painted or pressed. */
const LONGEST = 12

function rememberedStyle(settings: SettingsStore): CitationStyleId | undefined {
  const { citationStyle } = settings.get()
  return CITATION_STYLES.find((id) => id === citationStyle)
}

/** Before anybody has chosen one. */
function usualStyle(): CitationStyleId {
  return uiLanguage.peek() === 'fa' ? 'persian' : 'apa'
}

/** Painting and pressing come first. */
function othersTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
