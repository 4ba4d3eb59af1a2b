import type { StoryFailure } from '../src/article/other-signs'
import { readStory } from '../src/article/read-story'
import { answerReader } from '../src/browser/answer-reader'
import type { ReaderMessages } from '../src/browser/messages'
import { fail } from '../src/result'

declare global {
  /** Set in the extension's world of a page that has its reader: each press on the button runs this file again. */
  var borideh: ReaderState | undefined
}

interface ReaderState {
  /** Why the page was not read as an article, when it was last tried. */
  refusal?: 'notArticle' | 'noText'
  /** The same more closely, from `kind.ts`. */
  why?: StoryFailure
  /** `anyway.ts` is there, too. */
  readsAnyway?: true
}

globalThis.borideh ??= answering()

function answering(): ReaderState {
  answerReader({ article: readArticle })
  return {}
}

function readArticle(): ReaderMessages['read']['answer'] {
  if (document.contentType === 'application/pdf') return fail('pdf')
  const article = readStory(document, location.href)
  const { why: _, refusal: __, ...state } = globalThis.borideh ?? {}
  globalThis.borideh = article.ok ? state : { ...state, refusal: article.reason }
  return article
}
