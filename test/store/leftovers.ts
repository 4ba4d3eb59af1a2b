import { openDB } from 'idb'
import { expect } from 'vitest'
import type { Store } from '../../src/store/store'
import { expectAgreement } from './agreement'

/** Not one row in any table but those of `count` clippings that are in the library, none of them with revisions. */
export async function expectNoLeftovers(of: Store, count?: number): Promise<void> {
  const database = await openDB('borideh')
  const wanted = count ?? (await of.count())
  expect([await database.count('heads'), await database.count('clippings')]).toEqual([wanted, wanted])
  const passing = ['revisions', 'annotations', 'texts', 'imports', 'joins', 'merges']
  const rows = await Promise.all(passing.map((table) => database.count(table)))
  expect(rows).toEqual(passing.map(() => 0))
  const known = (await database.getAllKeys('segments')).map(Number)
  for (const table of ['postings', 'positions', 'columns']) {
    const keys = (await database.getAllKeys(table)).map((key) => Array.isArray(key) && Number(key[0]))
    expect(keys.filter((segment) => !known.includes(Number(segment)))).toEqual([])
  }
  await expectAgreement(of)
  database.close()
}
