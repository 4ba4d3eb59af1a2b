import type { Article } from '../../article/article'
import { knownIso } from '../../clipping/article-day'
import { sourceName } from '../../clipping/source-name'
import { safeStem } from '../../text/file-name'

/**
 * Names for the files of one folder, one article after the other: `2025-08-05_قدسنا_باران-در-شهر`, without extension. No two
 * are the same, whatever a system makes of the case and the composition of letters.
 */
export function clippingNames(): (article: Article) => string {
  const taken = new Set<string>()
  const counts = new Map<string, number>()
  return (article) => {
    const stem = safeStem(wordsOf(article), MOST_BYTES).replace(/[-_]+$/, '')
    const first = keyOf(stem)
    for (let number = counts.get(first) ?? 1; ; number += 1) {
      const name = number === 1 ? stem : `${stem}-${number}`
      if (taken.has(keyOf(name))) continue
      taken.add(keyOf(name))
      counts.set(first, number + 1)
      return name
    }
  }
}

/** Leaves room for a number and an extension within 120. */
const MOST_BYTES = 104

function wordsOf({ published, site, headline }: Article): string {
  return [published ? knownIso(published).slice(0, 10) : '', sourceName(site), headline]
    .map(hyphenated)
    .filter(Boolean)
    .join('_')
}

/** Letters, digits and what joins them; a shell, a link and a note of Obsidian mean something else by all the rest. */
function hyphenated(text: string): string {
  return text.slice(0, MOST_READ).replace(BETWEEN, '-').replace(AT_ENDS, '')
}

const MOST_READ = 300
const BETWEEN = /[^\p{L}\p{M}\p{N}\u200c-\u200d]+/gu
/** Joiners join nothing there, and are not seen. */
const AT_ENDS = /^[\u200c-\u200d-]+|[\u200c-\u200d-]+$/g

function keyOf(name: string): string {
  return name.normalize('NFKC').toLowerCase()
}
