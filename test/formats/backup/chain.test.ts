import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Clipping } from '../../../src/clipping/clipping'
import { chainOf, latestStates, type Named, sourcesOf } from '../../../src/formats/backup/chain'
import { sampleClipping } from '../../clipping/sample'
import { allOf } from '../file'
import { backupOf, clippingsOf, examined } from './files'

function clipping(number: number, rev = 1): Clipping {
  return { ...sampleClipping({ url: `https://khabar.example/${number}` }, `00${number}`), rev }
}

let full: Named
let first: Named
let second: Named

async function named(name: string, written: { bytes: Uint8Array<ArrayBuffer> }): Promise<Named> {
  return { name, examined: await examined(written.bytes) }
}

/** Three are kept; one is changed and one comes; one is erased, one that was erased comes again, and one is changed again. */
beforeAll(async () => {
  full = await named('full', await backupOf([clipping(3), clipping(2), clipping(1)], { to: 10 }))
  const previous = full.examined.seal.sha256
  first = await named(
    'first',
    await backupOf([clipping(4), clipping(1, 2)], { kind: 'increment', from: 10, to: 20, previous }, ['003']),
  )
  second = await named(
    'second',
    await backupOf(
      [clipping(3, 9), clipping(1, 3)],
      { kind: 'increment', from: 20, to: 30, previous: first.examined.seal.sha256 },
      ['002'],
    ),
  )
})

async function statesOf(given: readonly Named[]): Promise<string[]> {
  const chain = chainOf(given)
  if (!chain.ok) throw new Error(chain.reason)
  const clippings = clippingsOf(await allOf(latestStates(sourcesOf(chain.value))))
  return clippings.map(({ id, rev }) => `${id}@${rev}`).sort()
}

describe('a full backup and its increments', () => {
  test('give each clipping once, as the last of them has it, in whatever order they are chosen', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 0, 1], { minLength: 5 }), async (order) => {
        const files = order.map((place) => [full, first, second][place] ?? full)
        expect(await statesOf(files)).toEqual(['001@3', '003@9', '004@1'])
      }),
    )
  })

  test('without the last increment give the state before', async () => {
    expect(await statesOf([first, full])).toEqual(['001@2', '002@1', '004@1'])
    expect(await statesOf([full])).toEqual(['001@1', '002@1', '003@1'])
  })

  test('with an older chain beside them need only the newer one', async () => {
    const later = await named('later', await backupOf([clipping(5)], { to: 30 }))
    const chain = chainOf([second, later, full, first])
    expect(chain).toEqual({ ok: true, value: { links: [later], unused: ['second', 'full', 'first'] } })
  })
})

test('two clippings of one file that share an id are both given', async () => {
  const twin = { ...clipping(9), id: '001' }
  const both = await named('both', await backupOf([clipping(1), twin]))
  expect(await statesOf([both])).toEqual(['001@1', '001@1'])
})

describe('what is no chain is told with the name of the file that does not fit', () => {
  test('a gap', () => {
    expect(chainOf([second, full])).toEqual({ ok: false, reason: 'backupGap', file: 'second' })
  })

  test('an increment that follows another backup', async () => {
    const other = await named(
      'other',
      await backupOf([], { kind: 'increment', from: 10, to: 11, previous: 'b'.repeat(64) }),
    )
    expect(chainOf([full, other])).toEqual({ ok: false, reason: 'backupGap', file: 'other' })
  })

  test('a backup of another library', async () => {
    const foreign = await named('foreign', await backupOf([], { databaseId: 'another', to: 5 }))
    expect(chainOf([full, first, foreign])).toEqual({ ok: false, reason: 'backupMixed', file: 'foreign' })
  })

  test('no full backup', () => {
    expect(chainOf([second, first])).toEqual({ ok: false, reason: 'backupNoFull' })
    expect(chainOf([])).toEqual({ ok: false, reason: 'backupNoFull' })
  })
})
