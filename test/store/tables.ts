import { openDB } from 'idb'
import type { Schema } from '../../src/store/schema'

type Row<Table extends keyof Schema> = Schema[Table]['value']

/** All rows of a table, read from outside. */
export async function stored<Table extends 'segments' | 'heads' | 'clippings' | 'imports' | 'ops'>(
  table: Table,
): Promise<Row<Table>[]> {
  const database = await openDB('borideh')
  const rows: Row<Table>[] = await database.getAll(table)
  database.close()
  return rows
}

/** Of tables whose rows belong to segments. */
export async function rowsIn(...tables: ('postings' | 'positions' | 'columns')[]): Promise<{ segment: number }[]> {
  const database = await openDB('borideh')
  const rows: { segment: number }[][] = await Promise.all(tables.map((table) => database.getAll(table)))
  database.close()
  return rows.flat()
}

export async function counts(...tables: (keyof Schema & string)[]): Promise<number[]> {
  const database = await openDB('borideh')
  const numbers = await Promise.all(tables.map((table) => database.count(table)))
  database.close()
  return numbers
}
