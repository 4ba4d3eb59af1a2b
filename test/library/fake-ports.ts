import { NOTHING_PAINTED, type Painted } from '../../library/highlights/painter'
import type { Files, Ports, ShortcutName } from '../../library/ports'
import type { FileOffer } from '../../src/browser/save-file'
import type { Settings } from '../../src/browser/settings'
import { changed, changeFor } from '../../src/clipping/change'
import { type Clipping, clippingOf } from '../../src/clipping/clipping'
import { headOf } from '../../src/clipping/head'
import type { Changed } from '../../src/clipping/kept'
import { marksOf, withMark, withMarksChanged } from '../../src/clipping/marks'
import type { Quotation } from '../../src/clipping/quotation'
import { formats } from '../../src/formats'
import { fail, ok, type Result } from '../../src/result'
import { noCounts } from '../../src/store/import-counts'
import type { Imports, Staging } from '../../src/store/imports'
import type { Readable } from '../../src/store/readable'
import { watchable } from '../../src/watchable'
import { fakeSearch } from '../ui/fake-search'
import { fakeSettings } from '../ui/fake-settings'
import { type BackupsOtherwise, type FakeBackups, fakeBackups } from './backup/fake-backups'

/** What the world around the library holds, and what the library has asked of it. */
export interface FakeWorld {
  ports: Ports
  /** By id, newest first. */
  held: Map<string, Clipping>
  opened: string[]
  /** Files that were saved, as text, by name. */
  saved: Map<string, string>
  /** What lies over the text. */
  painted: Painted
  /** What was put on the clipboard. */
  copied: Quotation[]
  /** Ids of what was to be cited, each time. */
  cited: string[][]
  backups: FakeBackups
  /** Another window changes or adds a clipping. */
  putElsewhere(clipping: Clipping): void
}

/** What a test finds otherwise than usual. */
export interface Otherwise {
  hash?: string
  shelves?: Partial<Ports['shelves']>
  background?: Partial<Ports['background']>
  settings?: Settings
  /** What looking through a file comes to. */
  staging?: Staging
  /** Where files go, if a test has a store. */
  imports?: Imports
  backups?: BackupsOtherwise
  /** Keys of commands, by their names. */
  shortcuts?: Partial<Record<ShortcutName, string>>
  /** What can still be read, where the library is out of order. */
  readable?: Readable
}

export function fakeWorld(
  clippings: Clipping[],
  { hash = '#/', shelves, background, settings, staging, imports, backups, shortcuts = {}, readable }: Otherwise = {},
): FakeWorld {
  const held = new Map(clippings.map((clipping) => [clipping.id, clipping]))
  const listeners: (() => void)[] = []
  const backedUp = fakeBackups(backups)
  const world: FakeWorld = {
    held,
    backups: backedUp,
    opened: [],
    saved: new Map(),
    painted: NOTHING_PAINTED,
    copied: [],
    cited: [],
    putElsewhere(clipping) {
      held.set(clipping.id, clipping)
      tell()
    },
    ports: {
      shelves: { ...shelvesOf(held, listeners), ...shelves },
      background: { ...backgroundOf(held, tell), ...background },
      files: {
        ...filesOf(held, staging, (name, text) => world.saved.set(name, text)),
        ...(readable && { readable }),
        ...(imports && { imports: async () => imports }),
      },
      draftFor: () => ({ read: async () => undefined, write: async () => {} }),
      settings: fakeSettings(settings),
      address: addressOf(hash),
      markDrafts: { read: async () => new Map(), write: async () => {} },
      paint: (painted) => {
        world.painted = painted
      },
      async copy(quotations) {
        world.copied.push(...(await quotations))
        return true
      },
      async cite({ clippings, count, copied }) {
        const ids: string[] = []
        for await (const { id } of clippings) ids.push(id)
        world.cited.push(ids)
        copied(count)
      },
      backups: backedUp,
      fillSettings: async () => {},
      shortcut: async (name) => shortcuts[name],
      open: (url) => void world.opened.push(url),
    },
  }
  function tell(): void {
    for (const listener of listeners) listener()
  }
  return world
}

function shelvesOf(held: Map<string, Clipping>, listeners: (() => void)[]): Ports['shelves'] {
  const kept = () => [...held.values()].filter(({ trashedAt }) => trashedAt === undefined)
  return {
    failure: async () => undefined,
    heads: async () => [...held.values()].map(headOf),
    latest: async (count) => kept().slice(0, count).map(headOf),
    byId: async (id) => held.get(id),
    marks: async () =>
      kept().flatMap((clipping) => marksOf(clipping).map((annotation) => ({ clipping: clipping.id, annotation }))),
    watch: (listener) => void listeners.push(listener),
    search: fakeSearch(kept),
    known: async () => [],
    lost: async () => 0,
    lossSeen: async () => {},
    preparing: async () => undefined,
    isMoving: async () => false,
    rebuild: async () => ok(undefined),
  }
}

function backgroundOf(held: Map<string, Clipping>, tell: () => void): Ports['background'] {
  function toEach(ids: string[], after: (clipping: Clipping) => Clipping | undefined): Result<Changed, never> {
    const done = ids.filter((id) => {
      const clipping = held.get(id)
      const next = clipping && after(clipping)
      if (next) held.set(id, next)
      return next !== undefined
    })
    tell()
    return ok({ ids: done })
  }
  return {
    async keep(article) {
      const clipping = clippingOf(article, { id: 'sample', now: Date.now() })
      held.set(clipping.id, clipping)
      tell()
      return ok({ id: clipping.id, rev: 1, clippedAt: clipping.clippedAt, outcome: 'new' })
    },
    async change(id, rev, change) {
      const clipping = held.get(id)
      if (!clipping) return fail('gone')
      if (clipping.rev !== rev) return fail('changedElsewhere')
      held.set(id, changed(clipping, change))
      tell()
      return ok({ rev: rev + 1 })
    },
    changeMany: async (ids, shared) =>
      toEach(ids, (clipping) => {
        const change = changeFor(clipping, shared)
        return change && changed(clipping, change)
      }),
    trash: async (ids) => toEach(ids, (clipping) => ({ ...clipping, trashedAt: 1, rev: clipping.rev + 1 })),
    restore: async (ids) => toEach(ids, ({ trashedAt: _, ...clipping }) => ({ ...clipping, rev: clipping.rev + 1 })),
    async mark(id, mark) {
      const clipping = held.get(id)
      const facts = { id: `mark-${(clipping?.annotations?.length ?? 0) + 1}`, now: Date.now() }
      const after = clipping && withMark(clipping, mark, facts)
      if (!after) return fail('gone')
      held.set(id, after)
      tell()
      return ok({ id: facts.id, clipping: { id, rev: after.rev } })
    },
    async changeMarks(changes) {
      const byId = new Map(changes.map(({ id, change }) => [id, change]))
      return toEach([...byId.keys()], (clipping) => {
        const change = byId.get(clipping.id)
        return change && withMarksChanged(clipping, change, Date.now())
      })
    },
    async erase(ids) {
      for (const id of ids) held.delete(id)
      tell()
      return ok({ ids })
    },
  }
}

function filesOf(
  held: Map<string, Clipping>,
  staging: Staging = ok({ importId: '1', counts: noCounts() }),
  keep: (name: string, text: string) => void,
): Files {
  return {
    formats,
    async *each(ids, miss) {
      for (const id of ids) {
        const clipping = held.get(id)
        if (clipping) yield clipping
        else miss?.(id, 'unread')
      }
    },
    async save({ name, chunks }: FileOffer) {
      const decoder = new TextDecoder()
      let text = ''
      try {
        for await (const chunk of chunks()) text += decoder.decode(chunk, { stream: true })
      } catch {
        return fail('saveFailed')
      }
      keep(name, text)
      return ok({ outcome: 'saved' })
    },
    async copyText(text) {
      const made = await text.catch(() => undefined)
      if (made !== undefined) keep('', made)
      return made !== undefined
    },
    sharing: { takes: () => false, share: async () => fail('shareFailed') },
    readable: { clippings: () => eachOf([]), report: () => ({ whole: 0, partly: 0, unreadable: [] }) },
    imports: async () => ({
      stage: async () => staging,
      flip: async () => ok({ isFinished: true }),
      takeBack: async () => ok(undefined),
      drop: async () => ok(undefined),
      sweep: async () => ok(undefined),
    }),
  }
}

export async function* eachOf(clippings: Clipping[]): AsyncGenerator<Clipping> {
  yield* clippings
}

function addressOf(first: string): Ports['address'] {
  const hash = watchable(first)
  return { hash: hash.get, go: hash.set, replace: hash.set, watch: (moved) => void hash.watch(moved) }
}
