import { blockCursor } from './block-reader'
import { termFrom } from './bytes'
import type { Block, BlockKey } from './segment'

/** A block of postings; with the parts that follow, once they were asked for. */
export interface CachedBlock {
  /** Its terms lie behind this one, and up to that of its key. */
  after: string
  key: BlockKey
  bytes: Uint8Array<ArrayBuffer>
  goesOn: boolean
  /** The parts behind the first. */
  rest?: readonly Block[]
}

/** Blocks that were read lately. Segments never change, so that nothing here ever grows old. */
export interface BlockCache {
  /** The block in which a term would be; undefined if it is not at hand. */
  holding(segment: number, term: string): CachedBlock | undefined
  /** Takes blocks that follow one another, each in all of its parts or only the first. */
  add(segment: number, blocks: readonly Block[]): CachedBlock[]
  /** More of a block has come. */
  extend(cached: CachedBlock, rest: readonly Block[]): void
  /** The places that go with a block, or what `read` gives for them. */
  places(segment: number, key: BlockKey, read: () => Promise<Uint8Array>): Promise<Uint8Array>
}

/** Bytes until older blocks that were not used again are given up; about half as much stays. */
const MOST_BYTES = 12_000_000

export function blockCache(): BlockCache {
  let young = new Map<number, CachedBlock[]>()
  let old = new Map<number, CachedBlock[]>()
  let youngPlaces = new Map<string, Uint8Array>()
  let oldPlaces = new Map<string, Uint8Array>()
  let bytes = 0

  function count(more: number): void {
    bytes += more
    if (bytes < MOST_BYTES / 2) return
    old = young
    young = new Map()
    oldPlaces = youngPlaces
    youngPlaces = new Map()
    bytes = 0
  }

  function put(segment: number, block: CachedBlock): void {
    const blocks = young.get(segment) ?? []
    const at = placeOf(blocks, block.key[0])
    if (blocks[at]?.key[0] === block.key[0]) blocks[at] = block
    else blocks.splice(at, 0, block)
    young.set(segment, blocks)
    count(block.bytes.length)
  }

  return {
    holding(segment, term) {
      const found = blockHolding(young.get(segment), term)
      if (found) return found
      const older = blockHolding(old.get(segment), term)
      if (older) put(segment, older)
      return older
    },
    add(segment, blocks) {
      const cached: CachedBlock[] = []
      for (const block of blocks) {
        const before = cached.at(-1)
        if (before && block.key[1] > 0) before.rest = [...(before.rest ?? []), block]
        else cached.push(cachedFrom(block))
        if (block.key[1] > 0) count(block.bytes.length)
      }
      for (const block of cached) put(segment, block)
      return cached
    },
    extend(cached, rest) {
      cached.rest = rest
      for (const block of rest) count(block.bytes.length)
    },
    async places(segment, key, read) {
      const name = `${segment} ${key[1]} ${key[0]}`
      const known = youngPlaces.get(name) ?? oldPlaces.get(name) ?? (await read())
      if (!youngPlaces.has(name)) count(known.length)
      youngPlaces.set(name, known)
      return known
    },
  }
}

function cachedFrom({ key, bytes }: Block): CachedBlock {
  const { after, goesOn } = blockCursor(bytes)
  return { after: termFrom(after), key, bytes, goesOn }
}

function blockHolding(blocks: CachedBlock[] = [], term: string): CachedBlock | undefined {
  const block = blocks[placeOf(blocks, term)]
  return block && block.after < term ? block : undefined
}

/** The place of the first block that ends at or behind a term. */
function placeOf(blocks: readonly CachedBlock[], term: string): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((blocks[middle]?.key[0] ?? '') < term) low = middle + 1
    else high = middle
  }
  return low
}
