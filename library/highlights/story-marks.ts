import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Annotation, AnnotationColor, TextQuote } from '../../src/annotation/annotation'
import { describe } from '../../src/annotation/describe'
import { liveTextOf } from '../../src/annotation/live-text'
import type { TextMap } from '../../src/annotation/text-map'
import type { Clipping } from '../../src/clipping/clipping'
import { marksOf } from '../../src/clipping/marks'
import { NOTHING_PAINTED, type Paint, type Painted } from './painter'
import { type Anchoring, anchoringIn, quoteOnCopy, type Standing } from './standing'

/** What is marked in the text that is shown, as it stands there. */
export interface StoryMarks {
  /** In the order of the text, then those that are not in it. */
  standing: ReadonlySignal<readonly Standing[]>
  /** Id of the mark that one is at. */
  active: Signal<string | undefined>
  /** Follows the text of an element and paints its marks, until the returned function is called. */
  follow(root: Element): () => void
  /** What of a selection can be marked; undefined if nothing of the text is selected. */
  quoteIn(range: AbstractRange): TextQuote | undefined
  /** The mark that has these very words in this very place. */
  sameAs(quote: TextQuote): Annotation | undefined
  /** Everything that is drawn. */
  drawn: ReadonlySignal<readonly Drawn[]>
  /** Where a mark is drawn; empty if it does not stand in the text. */
  rangesOf(id: string): readonly Range[]
}

/** A mark that stands in the text. */
export interface Drawn {
  mark: Annotation
  color: AnnotationColor
  ranges: Range[]
}

export interface StoryMarksPorts {
  paint: Paint
  /** Does something after what else waits to be done. */
  later(work: () => void): void
  /** Any clock, in milliseconds. */
  now(): number
}

/** Milliseconds that looking for marks may hold up everything else, and after which is shown what was found by then. */
const SLICE = 12
const SHOWN_EVERY = 200

/** `revision`: which text of the clipping is shown; 0 is the latest, 1 the one before. */
export function storyMarksOf(
  clipping: ReadonlySignal<Clipping | undefined>,
  revision: ReadonlySignal<number>,
  { paint, later, now }: StoryMarksPorts,
): StoryMarks {
  const active = signal<string | undefined>(undefined)
  const text = signal<ShownText | undefined>(undefined)
  /** When what was found was shown last; marks are listed and painted anew with it. */
  const shownAt = signal(0)
  const marks = computed(() => (clipping.value ? marksOf(clipping.value) : []))
  const fromOldest = computed(() => (clipping.value?.revisions.length ?? 0) - revision.value)
  const standing = computed(() => {
    void shownAt.value
    return text.value?.anchoring.standing(marks.value) ?? []
  })

  function look(): void {
    const end = now() + SLICE
    const isDone = text.peek()?.anchoring.look(marks.peek(), () => now() > end) ?? true
    if (isDone || now() - shownAt.peek() > SHOWN_EVERY) shownAt.value = Math.max(now(), shownAt.peek() + 1)
    if (!isDone) later(look)
  }

  function rangesAt({ place }: Standing): Range[] {
    return (place && text.value?.map.rangesOf(place.start, place.end)) ?? []
  }

  const drawn = computed(() =>
    standing.value.map((one): Drawn => ({ mark: one.mark, color: one.mark.color, ranges: rangesAt(one) })),
  )

  function painted(): Painted {
    const colors: Painted['colors'] = { yellow: [], green: [], blue: [], rose: [] }
    for (const { color, ranges } of drawn.value) colors[color].push(...ranges)
    return {
      colors,
      active: drawn.value.filter(({ mark }) => mark.id === active.value).flatMap(({ ranges }) => ranges),
    }
  }

  return {
    standing,
    active,
    follow(root) {
      const live = liveTextOf(root)
      const read = () => {
        const map = live.map()
        text.value = { map, anchoring: anchoringIn(map, fromOldest.peek()) }
        look()
      }
      read()
      const ends = [
        live.watch(read),
        effect(() => {
          void fromOldest.value
          void marks.value
          look()
        }),
        effect(() => paint(painted())),
      ]
      return () => {
        for (const end of ends) end()
        live.stop()
        text.value = undefined
        paint(NOTHING_PAINTED)
      }
    },
    quoteIn(range) {
      const map = text.peek()?.map
      const quote = map && describe(range, map)
      return quote && quoteOnCopy(quote, fromOldest.peek())
    },
    sameAs({ hints: { copy } }) {
      return standing.peek().find(({ place }) => place && place.start === copy?.start && place.end === copy.end)?.mark
    },
    drawn,
    rangesOf: (id) => drawn.peek().find(({ mark }) => mark.id === id)?.ranges ?? [],
  }
}

interface ShownText {
  map: TextMap
  anchoring: Anchoring
}
