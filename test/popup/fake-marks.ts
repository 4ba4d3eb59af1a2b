import type { MarksPorts } from '../../popup/marks/ports'
import type { Draft } from '../../src/browser/drafts'
import type { MarkState, WriteFailure } from '../../src/browser/messages'
import type { SettingsStore } from '../../src/browser/settings'
import type { Clipping } from '../../src/clipping/clipping'
import { clippingOf } from '../../src/clipping/clipping'
import { withMark, withMarksChanged } from '../../src/clipping/marks'
import { fail, ok } from '../../src/result'
import type { Copied } from '../../src/ui/clipboard'
import type { Place } from '../../src/ui/place'
import { sampleAnnotation } from '../clipping/annotation'
import { sampleArticle } from '../clipping/sample'

/** A page that is asked about highlights, as tests find it. */
export interface FakePage {
  /** How marks stand on it; undefined when it does not answer. */
  states: Record<string, MarkState> | undefined
  /** The words that are selected on it. */
  selected: string | undefined
  isSiteOn: boolean
  /** What the reader answers when asked for the site. */
  isSiteGranted: boolean
  /** The page was kept because something was marked. */
  isKeptByMarking: boolean
  wanted: string | undefined
  mayCopy: boolean
  /** What writes are answered; undefined while all is well. */
  refusal: WriteFailure | undefined
  shortcut: string | undefined
}

export interface FakeMarks extends FakePage {
  ports: MarksPorts
  drafts: Map<string, Draft>
  /** Marks that the page was scrolled to. */
  jumps: string[]
  /** How often the script was put there, or told that marks have changed. */
  openings: number
  /** How often it was asked where marks stand. */
  looks: number
  copied: Copied[]
  /** The background wants the popup to open at a mark. */
  want(id: string): void
}

interface Store {
  held(): Clipping | undefined
  hold(clipping: Clipping): void
  settings(): SettingsStore
  openLibrary(place: Place): void
}

export function fakeMarks({ held, hold, settings, openLibrary, ...otherwise }: Store & Partial<FakePage>): FakeMarks {
  const sites = new Set<() => void>()
  const wanting = new Set<(id: string) => void>()
  const marks: FakeMarks = {
    states: {},
    selected: 'کتاب‌های خیس',
    isSiteOn: false,
    isSiteGranted: true,
    isKeptByMarking: false,
    wanted: undefined,
    mayCopy: true,
    refusal: undefined,
    shortcut: 'Alt+Shift+H',
    ...otherwise,
    drafts: new Map(),
    jumps: [],
    openings: 0,
    looks: 0,
    copied: [],
    want(id) {
      for (const tell of wanting) tell(id)
    },
    ports: {
      async change(changes) {
        if (marks.refusal) return fail(marks.refusal)
        const clipping = held()
        const change = changes.find(({ id }) => id === clipping?.id)?.change
        const after = clipping && change && withMarksChanged(clipping, change, 3_000)
        if (after) hold(after)
        return ok({ ids: after ? [after.id] : [] })
      },
      drafts: {
        read: async (ids) => new Map([...marks.drafts].filter(([id]) => ids.includes(id))),
        async write(id, draft) {
          if (Object.keys(draft).length === 0) marks.drafts.delete(id)
          else marks.drafts.set(id, draft)
        },
      },
      page: {
        async open() {
          marks.openings += 1
        },
        async where() {
          marks.looks += 1
          return marks.states && Object.entries(marks.states).map(([id, state]) => ({ id, state }))
        },
        async jump(id) {
          if (!marks.states) return undefined
          marks.jumps.push(id)
          return marks.states[id] === 'orphan' ? 'orphan' : 'there'
        },
        async markSelection() {
          if (marks.selected === undefined) return fail('noSelection')
          const before = held()
          const clipping = before ?? clippingOf(sampleArticle(), { id: '01', now: 1_000 })
          const quote = { ...sampleAnnotation().quote, exact: marks.selected }
          const id = `M${clipping.rev}`
          const after = withMark(clipping, { quote, color: 'yellow' }, { id, now: 2_000 })
          if (!after) return fail('tooManyMarks')
          hold(after)
          return ok({ id, isKeptNow: before === undefined })
        },
      },
      site: {
        host: 'khabar.example',
        isOn: async () => marks.isSiteOn,
        async switchOn() {
          marks.isSiteOn ||= marks.isSiteGranted
          for (const changed of sites) changed()
          return marks.isSiteOn
        },
        async switchOff() {
          marks.isSiteOn = false
          return true
        },
        watch: (changed) => void sites.add(changed),
      },
      get settings() {
        return settings()
      },
      openLibrary,
      async copy(copied) {
        if (marks.mayCopy) marks.copied.push(copied)
        return marks.mayCopy
      },
      shortcut: async () => marks.shortcut,
      isKeptByMarking: async () => marks.isKeptByMarking,
      whenWanted(wanted) {
        wanting.add(wanted)
        if (marks.wanted) wanted(marks.wanted)
      },
    },
  }
  return marks
}
