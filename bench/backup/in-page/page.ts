import { backupFolder } from '../../../src/browser/backup-folder'
import type { BackupState, BackupStateStore } from '../../../src/browser/backup-state'
import { startDeflating } from '../../../src/browser/deflate-thread'
import { chainOf, latestStates, sourcesOf } from '../../../src/formats/backup/chain'
import { deflaterWith } from '../../../src/formats/backup/deflate'
import { examineBackup } from '../../../src/formats/backup/examine'
import { newDigest } from '../../../src/formats/sealed/digest'
import { backupReadsOver } from '../../../src/store/backup-reads'
import type { Store } from '../../../src/store/store'
import { type BackingUpPorts, backUpNext } from '../../../src/ui/backing-up'
import { watchable } from '../../../src/watchable'
import { openedStore } from '../../search/in-page/stores'
import { offerTasks, type Run } from '../../search/in-page/tasks'
import { chanceOf } from '../../search/random'
import { fill } from './fill'

export interface BackedUpFigures {
  ms: number
  bytes: number
  standing: string
}

export interface RestoredFigures {
  examiningMs: number
  stagingMs: number
  flippingMs: number
  added: number
  other: number
}

export interface CutFigures {
  accepted: number
}

const FILE = 'library.zip'

/** The browser's own folder for the extension: it is written and read as one that somebody has chosen. */
const storage = () => navigator.storage.getDirectory()

offerTasks({
  fill,

  /** Of all that is kept, in its order: two libraries with the same one are deep-equal. */
  fingerprint: async () => fingerprintOf(await openedStore()),

  async backUp(_: null, run: Run): Promise<BackedUpFigures> {
    const store = await openedStore()
    const ports = portsFor(store)
    const begun = performance.now()
    const made = await backUpNext(ports, { onProgress: (done, count) => run.report(`${done} of ${count} written`) })
    const ms = performance.now() - begun
    if (!made.ok || !made.value) throw new Error(made.ok ? 'nothing to write' : made.reason)
    const folder = await storage()
    const handle = await folder.getFileHandle(FILE, { create: true })
    const copy = await handle.createWritable()
    await copy.write(await (await folder.getFileHandle(made.value.name)).getFile())
    await copy.close()
    return { ms, bytes: made.value.bytes, standing: made.value.standing }
  },

  async erase() {
    const store = await openedStore()
    const ids = (await store.heads()).map(({ id }) => id)
    for (let at = 0; at < ids.length; at += 500) {
      const some = ids.slice(at, at + 500)
      await store.trash(some, Date.now())
      await store.erase(some)
    }
    await store.upkeep.run()
    return (await store.heads()).length
  },

  async restore(_: null, run: Run): Promise<RestoredFigures> {
    const store = await openedStore()
    const file = await (await (await storage()).getFileHandle(FILE)).getFile()
    const begun = performance.now()
    const examined = await examineBackup(file)
    if (!examined.ok) throw new Error(examined.reason)
    const looked = performance.now()
    const chain = chainOf([{ name: FILE, examined: examined.value }])
    if (!chain.ok) throw new Error(chain.reason)
    const { databaseId, to, lastOrder } = examined.value.facts
    const staged = await store.imports.stage(latestStates(sourcesOf(chain.value)), {
      now: Date.now(),
      restoring: { databaseId, to, lastOrder },
      onProgress: ({ added }) => run.report(`${added} restored`),
    })
    if (!staged.ok) throw new Error(staged.reason)
    const rehearsed = performance.now()
    const flipped = await store.imports.flip(staged.value.importId)
    if (!flipped.ok) throw new Error(flipped.reason)
    const { added, same, enriched, refused, restored } = staged.value.counts
    return {
      examiningMs: looked - begun,
      stagingMs: rehearsed - looked,
      flippingMs: performance.now() - rehearsed,
      added: added + (restored?.erasedSince ?? 0),
      other: same + enriched + refused + (restored?.newerHere ?? 0) + (restored?.inTrash ?? 0),
    }
  },

  /** Cut at places drawn by chance, the same for a seed in every browser. */
  async cut(times: number): Promise<CutFigures> {
    const file = await (await (await storage()).getFileHandle(FILE)).getFile()
    const chance = chanceOf(20_261_122, 0)
    let accepted = 0
    for (let turn = 0; turn < times; turn += 1) {
      const examined = await examineBackup(file.slice(0, chance.below(file.size)))
      if (examined.ok) accepted += 1
    }
    return { accepted }
  },
})

async function fingerprintOf(store: Store): Promise<string> {
  const digest = newDigest()
  const encoder = new TextEncoder()
  const heads = await store.heads()
  digest.add(encoder.encode(JSON.stringify(heads)))
  for await (const clipping of store.each(heads.map(({ id }) => id))) {
    digest.add(encoder.encode(sorted(clipping)))
  }
  return digest.text()
}

/** JSON with properties by name: their order says nothing. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, held: unknown) =>
    typeof held === 'object' && held !== null && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([one], [other]) => (one < other ? -1 : 1)))
      : held,
  )
}

function portsFor(store: Store): BackingUpPorts {
  const folder = backupFolder({ read: storage, write: async () => undefined })
  const place = {
    write: folder.write,
    holds: async () => false,
    remove: async ({ name }: { name: string }) => folder.remove(name),
  }
  return {
    reads: backupReadsOver(store.read),
    state: memoryState(),
    places: { folder: place, downloads: place },
    deflater: () => deflaterWith([startDeflating()]),
    settingsText: async () => undefined,
    now: Date.now,
  }
}

function memoryState(): BackupStateStore {
  const state = watchable<BackupState>({ place: 'folder', records: [] })
  return {
    get: state.get,
    watch: state.watch,
    read: async () => state.get(),
    change: async ({ records }) => state.set({ ...state.get(), ...(records && { records }) }),
  }
}
