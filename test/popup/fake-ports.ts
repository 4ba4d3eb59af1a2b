import { marksShown } from '../../popup/marks/shown'
import type { Ports } from '../../popup/ports'
import { Results } from '../../popup/Results'
import type { Draft } from '../../src/browser/drafts'
import type { Settings } from '../../src/browser/settings'
import type { Clipping } from '../../src/clipping/clipping'
import { clippingOf } from '../../src/clipping/clipping'
import { headOf } from '../../src/clipping/head'
import { fail, ok } from '../../src/result'
import { withChange } from '../../src/ui/edits'
import type { Place } from '../../src/ui/place'
import { sampleArticle } from '../clipping/sample'
import { fakeSearch } from '../ui/fake-search'
import { fakeSettings } from '../ui/fake-settings'
import { type FakeMarks, type FakePage, fakeMarks } from './fake-marks'

/** What the world around the popup holds, and what the popup has asked of it. */
export interface FakeWorld {
  ports: Ports
  held: Clipping | undefined
  draft: Draft
  /** What was searched for, in which order, and how many were wanted. */
  searches: { query: string; order: string; limit: number }[]
  /** Addresses opened aside, and places of the library. */
  opened: (string | Place)[]
  /** The page as highlights see it. */
  marks: FakeMarks
  /** Another window changes the clipping. */
  changeElsewhere(change: Parameters<typeof withChange>[1]): void
}

/** What a test finds otherwise than usual. */
export interface Otherwise extends Partial<Omit<Ports, 'draft' | 'library' | 'settings'>> {
  held?: Clipping
  draft?: Draft
  library?: Partial<Ports['library']>
  settings?: Settings
  marks?: Partial<FakePage>
}

/** A browser on a sample article, with a store for one clipping. */
export function fakeWorld({ held, draft = {}, library, settings, marks, ...otherwise }: Otherwise = {}): FakeWorld {
  const article = sampleArticle()
  const search = fakeSearch(() => (world.held ? [world.held] : []))
  const listeners = new Set<() => void>()
  const changed = () => {
    for (const listener of listeners) listener()
  }
  const world: FakeWorld = {
    held,
    draft,
    searches: [],
    opened: [],
    marks: fakeMarks({
      held: () => world.held,
      hold(clipping) {
        world.held = clipping
        changed()
      },
      settings: () => world.ports.settings,
      openLibrary: (place) => world.ports.openLibrary(place),
      ...marks,
    }),
    changeElsewhere(change) {
      if (world.held) world.held = { ...withChange(world.held, change), rev: world.held.rev + 1 }
      changed()
    },
    ports: {
      address: article.url,
      read: async () => ok(article),
      library: {
        failure: async () => undefined,
        at: async (address) => (world.held?.address === address ? world.held : undefined),
        latest: async () => (world.held ? [headOf(world.held)] : []),
        count: async () => (world.held ? 1 : 0),
        watch: (listener) => void listeners.add(listener),
        async search(query, wanted) {
          world.searches.push({ query, order: wanted.order, limit: wanted.limit })
          return search(query, wanted)
        },
        known: async () => [],
        lost: async () => 0,
        lossSeen: async () => {},
        preparing: async () => undefined,
        ...library,
      },
      background: {
        async keep(article, scope) {
          const outcome = world.held ? 'revised' : 'new'
          const rev = (world.held?.rev ?? 0) + 1
          world.held = { ...clippingOf(article, { id: '01', now: 1_000, scope }), rev }
          changed()
          return ok({ id: '01', rev, clippedAt: 1_000, outcome })
        },
        async undo(_, rev) {
          if (world.held?.rev !== rev) return fail('changedElsewhere')
          world.held = undefined
          changed()
          return ok({ outcome: 'removed' })
        },
        async change(_, rev, change) {
          if (!world.held) return fail('gone')
          if (world.held.rev !== rev) return fail('changedElsewhere')
          world.held = { ...withChange(world.held, change), rev: rev + 1 }
          changed()
          return ok({ rev: rev + 1 })
        },
      },
      draft: {
        read: async () => world.draft,
        async write(draft) {
          world.draft = draft
        },
      },
      settings: fakeSettings(settings),
      openAside: (url) => void world.opened.push(url),
      openLibrary: (place) => void world.opened.push(place),
      later: async () => (model) => ({ Results, marks: marksShown(model, world.marks.ports), Backup: () => null }),
      ...otherwise,
    },
  }
  return world
}
