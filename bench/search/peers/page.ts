import { offerTasks } from '../in-page/tasks'
import { miniSearchBuild, miniSearchQueries } from './minisearch-page'
import { sqliteFill, sqliteOpening, sqliteQueries } from './sqlite-page'

offerTasks({
  sqliteOpening,
  sqliteFill,
  sqliteQueries,
  miniSearchBuild,
  miniSearchQueries,
  /** Bytes that the browser says are stored. */
  usage: async () => (await navigator.storage.estimate()).usage ?? 0,
})
