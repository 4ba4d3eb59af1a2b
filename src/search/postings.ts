import type { BlockCache, CachedBlock } from './block-cache'
import { advanceTo, type BlockCursor, blockCursor, standsAt, standsIn } from './block-reader'
import { readNumber, termBytes } from './bytes'
import type { Moment } from './moment'
import { distanceIn, gradeIn } from './posting-codes'
import type { Block, BlockKey, FreshRow, Segment } from './segment'
import { endOfTerms } from './terms'
import { impactOf } from './weight'

/** The postings of a term in one block, bytes [from, to), and where in the block of positions their places lie. */
export interface FoundList {
  key: BlockKey
  bytes: Uint8Array
  from: number
  to: number
  count: number
  placesFrom: number
  placesTo: number
}

/** The lists of one term in one part of the index, part by part. */
export interface TermLists {
  term: Uint8Array
  lists: FoundList[]
}

/** A segment, or a fresh clipping. */
export interface Part {
  base: number
  top: number
  /** Docs below are read elsewhere. */
  from: number
  segment?: Segment
  row?: FreshRow
}

/** All parts of the index by the docs that they hold, which lie apart. */
export function partsOf({ segments, fresh }: Moment): Part[] {
  const parts: Part[] = [
    ...segments.map((segment) => ({ base: segment.base, top: segment.top, from: segment.from, segment })),
    ...fresh.map((row) => ({ base: row.doc, top: row.doc, from: row.doc, row })),
  ]
  return parts.sort((one, other) => one.base - other.base)
}

/** Where blocks come from: those at hand, and those that the moment gives. */
export interface BlockSource {
  moment: Moment
  cache: BlockCache
}

/** A term's lists; none if the part does not have it. */
export async function listsOfTerm(source: BlockSource, part: Part, term: string): Promise<FoundList[]> {
  const wanted = termBytes(term)
  const blocks = part.row ? rowBlocks(part.row) : await blocksOfTerm(source, part.segment, term)
  return blocks.flatMap(({ key, bytes }) => {
    const cursor = blockCursor(bytes)
    return advanceTo(cursor, wanted) && standsAt(cursor, wanted) ? [listAt(cursor, key)] : []
  })
}

/** All terms that begin so, in their order. */
export async function listsOfBeginning(source: BlockSource, part: Part, beginning: string): Promise<TermLists[]> {
  const wanted = termBytes(beginning)
  const blocks = part.row ? rowBlocks(part.row) : await blocksOfBeginning(source, part.segment, beginning)
  const found: TermLists[] = []
  for (const { key, bytes } of blocks) {
    const cursor = blockCursor(bytes)
    for (let isAt = advanceTo(cursor, wanted); isAt && standsIn(cursor, wanted); isAt = cursor.next()) {
      const last = found.at(-1)
      if (last && standsAt(cursor, last.term)) last.lists.push(listAt(cursor, key))
      else found.push({ term: cursor.term.slice(0, cursor.length), lists: [listAt(cursor, key)] })
    }
  }
  return found
}

/** Reads a list of postings, one after the other. `base`: of its part of the index. */
export function eachPosting(list: FoundList, base: number, visit: (doc: number, impact: number) => void): void {
  const reader = { bytes: list.bytes, at: list.from }
  let doc = base
  while (reader.at < list.to) {
    const code = readNumber(reader)
    doc += distanceIn(code)
    visit(doc, impactOf(gradeIn(code)))
  }
}

/** The places that go with lists of one term or of several, in bytes of their own. */
export async function placesOfLists(
  { moment, cache }: BlockSource,
  { row, segment }: Part,
  lists: readonly FoundList[],
): Promise<Uint8Array[]> {
  const id = segment?.segment ?? 0
  return Promise.all(
    lists.map(async ({ key, placesFrom, placesTo }) => {
      const read = async () => {
        const [block] = await moment.blocks('positions', id, { from: key, to: key })
        return block?.bytes ?? new Uint8Array(0)
      }
      const bytes = row ? row.positions : await cache.places(id, key, read)
      return bytes.subarray(placesFrom, placesTo)
    }),
  )
}

function listAt({ bytes, from, to, count, placesFrom, placesTo }: BlockCursor, key: BlockKey): FoundList {
  return { key, bytes, from, to, count, placesFrom, placesTo }
}

type Postings = Pick<Block, 'key' | 'bytes'>

function rowBlocks({ postings }: FreshRow): Postings[] {
  return postings.length > 0 ? [{ key: ['', 0], bytes: postings }] : []
}

async function blocksOfTerm(
  { moment, cache }: BlockSource,
  segment: Segment | undefined,
  term: string,
): Promise<Postings[]> {
  if (!segment) return []
  const id = segment.segment
  const block = cache.holding(id, term) ?? (await firstFrom(term))
  if (!block) return []
  if (block.key[0] === term && block.goesOn && !block.rest) {
    cache.extend(block, await moment.blocks('postings', id, { from: [term, 1], to: [term, LAST_PART] }))
  }
  return withRest(block)

  async function firstFrom(wanted: string): Promise<CachedBlock | undefined> {
    const found = await moment.blocks('postings', id, { from: [wanted, 0] }, 1)
    return cache.add(id, found)[0]
  }
}

/**
 * Blocks at hand are only used if they are all that is wanted: they follow one another without a gap. Of a term that has
 * several parts, all are read or the first alone.
 */
async function blocksOfBeginning(
  { moment, cache }: BlockSource,
  segment: Segment | undefined,
  beginning: string,
): Promise<Postings[]> {
  if (!segment) return []
  const id = segment.segment
  const end = endOfTerms(beginning)
  const known: CachedBlock[] = []
  for (let at = beginning; ; ) {
    const block = cache.holding(id, at)
    if (!block || (block.goesOn && !block.rest)) break
    known.push(block)
    const [last] = block.key
    if (last > end) return known.flatMap(withRest)
    at = `${last}\0`
  }
  const few = await moment.blocks('postings', id, { from: [beginning, 0] }, USUAL_BLOCKS)
  const isAll = few.length < USUAL_BLOCKS || few.some(({ key }) => key[0] > end)
  if (isAll && few.every(({ key }) => key[1] === 0)) return cache.add(id, few).flatMap(withRest)
  const [inside, behind] = await Promise.all([
    moment.blocks('postings', id, { from: [beginning, 0], to: [end, LAST_PART] }),
    moment.blocks('postings', id, { from: [end, 0] }, 1),
  ])
  return [...cache.add(id, inside), ...cache.add(id, behind)].flatMap(withRest)
}

/** Most beginnings lie in so many blocks. */
const USUAL_BLOCKS = 2

function withRest(block: CachedBlock): Postings[] {
  return [block, ...(block.rest ?? [])]
}

/** Above the number of any part. */
const LAST_PART = 0xffffffff
