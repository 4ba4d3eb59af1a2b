import { selectedText, wholeText } from '../src/article/anyway'
import { extractArticle } from '../src/article/extract'
import { answerReader } from '../src/browser/answer-reader'
import type { ReaderMessages, ReadingScope } from '../src/browser/messages'
import { fail } from '../src/result'

declare global {
  /** Set in the extension's world of a page that has its reader: each press on the button runs this file again. */
  var borideh: { hasReader: true } | undefined
}

if (!globalThis.borideh) {
  globalThis.borideh = { hasReader: true }
  answerReader(read)
}

function read(what: ReadingScope): ReaderMessages['read']['answer'] {
  if (document.contentType === 'application/pdf') return fail('pdf')
  if (what === 'article') return extractArticle(document, location.href)
  if (what === 'whole') return wholeText(document, location.href)
  const selection = getSelection()
  if (!selection || selection.isCollapsed) return fail('noSelection')
  return selectedText(document, location.href, selection.getRangeAt(0))
}
