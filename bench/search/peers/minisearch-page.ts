import MiniSearch, { type Options, type SearchOptions } from 'minisearch'
import { corpusOf, SEED } from '../corpus'
import type { BenchQuery, QueryParts } from '../queries'
import { type PeerText, peerTextOf } from './peer-text'
import { type PeerTimes, peerTimes } from './peer-times'

/** What bringing clippings into MiniSearch comes to. */
export interface MiniSearchBuilt {
  /** Without the making of the texts. */
  addingMs: number
  serialisingMs: number
  /** UTF-16 units of the serialised index. */
  length: number
}

export async function miniSearchBuild({ docs }: { docs: number }): Promise<MiniSearchBuilt> {
  const corpus = corpusOf(SEED)
  const index = new MiniSearch<PeerText>(OPTIONS)
  let addingMs = 0
  for (let number = 0; number < docs; number += 1) {
    const text = peerTextOf(number, corpus.clippingAt(number))
    const begun = performance.now()
    index.add(text)
    addingMs += performance.now() - begun
  }
  const begun = performance.now()
  const serialised = JSON.stringify(index)
  const serialisingMs = performance.now() - begun
  const file = await serialisedFile()
  const writable = await file.createWritable()
  await writable.write(serialised)
  await writable.close()
  return { addingMs, serialisingMs, length: serialised.length }
}

/** What a page that has just opened has to do before it can search; then the queries of each kind. */
export interface MiniSearchTimes {
  loadingMs: number
  /** Bytes of JavaScript heap; missing where the browser does not say. */
  heap?: number
  kinds: Record<string, PeerTimes>
}

export async function miniSearchQueries(queries: Record<string, BenchQuery[]>): Promise<MiniSearchTimes> {
  const begun = performance.now()
  const file = await (await serialisedFile()).getFile()
  const index = MiniSearch.loadJSON<PeerText>(await file.text(), OPTIONS)
  const loadingMs = performance.now() - begun
  const kinds: Record<string, PeerTimes> = {}
  for (const [kind, asked] of Object.entries(queries)) {
    kinds[kind] = await peerTimes(asked, ({ parts }) => foundIn(index, parts))
  }
  const heap = heapBytes()
  return { loadingMs, kinds, ...(heap !== undefined && { heap }) }
}

const OPTIONS: Options<PeerText> = {
  fields: ['headline', 'body'],
  storeFields: ['headline', 'site', 'day', 'tags'],
}

/** It knows no phrases: those are sought as words that must all be there. Rows come without snippets. */
function foundIn(index: MiniSearch<PeerText>, { words, isOpen, without, either, ...narrowed }: QueryParts): number {
  const { site, tag, from, until } = narrowed
  const options: SearchOptions = {
    combineWith: 'AND',
    prefix: isOpen === true,
    filter: (row) =>
      (!site || row.site === site) &&
      (!tag || row.tags.includes(tag)) &&
      (!from || row.day >= from) &&
      (!until || row.day < until),
  }
  const wanted = words.length === 0 ? MiniSearch.wildcard : words.join(' ')
  if (without) return index.search({ combineWith: 'AND_NOT', queries: [wanted, without] }, options).length
  if (either) return index.search(`${words.join(' ')} ${either}`, { ...options, combineWith: 'OR' }).length
  return index.search(wanted, options).slice(0, 8).length
}

async function serialisedFile(): Promise<FileSystemFileHandle> {
  const folder = await navigator.storage.getDirectory()
  return folder.getFileHandle('minisearch.json', { create: true })
}

function heapBytes(): number | undefined {
  const memory: unknown = Reflect.get(performance, 'memory')
  if (typeof memory !== 'object' || memory === null) return undefined
  return Number(Reflect.get(memory, 'usedJSHeapSize'))
}
