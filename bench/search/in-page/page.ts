import { type Corpus, corpusOf, SEED } from '../corpus'
import { imported, type Range } from './importing'
import { keepTimes } from './keeping'
import { queryTimes, recallOf, searchesMeanwhile, typingTimes } from './measuring'
import { openedStore } from './stores'
import { offerTasks, type Run } from './tasks'

let held: Corpus | undefined

/** Made when a task first needs it: a page that only searches shall not hold it. */
function corpus(): Corpus {
  held ??= corpusOf(SEED)
  return held
}

offerTasks({
  open: async () => (await openedStore()).close(),
  import: async (range: Range, run) => imported(await openedStore(), corpus(), range, run),
  importAndDrop: async (range: Range, run) => imported(await openedStore(), corpus(), range, run, false),
  keep: async (range: Range, run: Run) => keepTimes(await openedStore(), corpus(), range, run),
  queries: queryTimes,
  recall: recallOf,
  typing: typingTimes,
  searches: searchesMeanwhile,
  /** Bytes that the browser says the extension has stored. */
  usage: async () => (await navigator.storage.estimate()).usage ?? 0,
})
