import { openDB } from 'idb'
import { expect } from 'vitest'
import { marksOf } from '../../src/clipping/marks'
import type { WholeReader } from '../../src/store/whole-reader'
import { found } from './found'

/** The list of all marks, the index of those in the trash and the search are what the clippings say. */
export async function expectMarks(store: WholeReader): Promise<void> {
  const heads = await store.heads()
  const clippings = await Promise.all(heads.map(({ id }) => store.byId(id)))
  const held = clippings.flatMap((one) => (one ? [one] : []))
  const seen = held.filter(({ trashedAt }) => trashedAt === undefined)
  const marks = seen.flatMap((one) => marksOf(one).map((annotation) => ({ clipping: one.id, annotation })))
  expect((await store.marks()).toSorted(byClipping)).toEqual(marks.toSorted(byClipping))
  const trashed = held.flatMap(({ annotations = [] }) => annotations.filter((mark) => mark.trashedAt !== undefined))
  expect(await inTrash()).toBe(trashed.length)
  const marked = seen.filter((one) => marksOf(one).length > 0).map(({ id }) => id)
  const { hits } = await found(store, 'is:highlight')
  expect(hits.map(({ head }) => head.id).sort()).toEqual(marked.sort())
}

/** Sorting is stable: the marks of one clipping keep their order. */
function byClipping({ clipping: one }: { clipping: string }, { clipping: other }: { clipping: string }): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** As many marks as the index of the trash has. */
async function inTrash(): Promise<number> {
  const database = await openDB('borideh')
  const count = await database.countFromIndex('annotations', 'trashedAt')
  database.close()
  return count
}
