import { selectedText, wholeText } from '../src/article/anyway'
import { answerReader } from '../src/browser/answer-reader'
import type { ReaderMessages } from '../src/browser/messages'
import { fail } from '../src/result'

/** Run beside the reader when somebody wants more of a page than its article, or less: its whole text, or a selection. */
if (globalThis.borideh && !globalThis.borideh.readsAnyway) {
  globalThis.borideh.readsAnyway = true
  answerReader({
    whole: () => unlessPdf(() => wholeText(document, location.href)),
    selection: () => unlessPdf(readSelection),
  })
}

function unlessPdf(read: () => ReaderMessages['read']['answer']): ReaderMessages['read']['answer'] {
  return document.contentType === 'application/pdf' ? fail('pdf') : read()
}

function readSelection(): ReaderMessages['read']['answer'] {
  const selection = getSelection()
  if (!selection || selection.isCollapsed) return fail('noSelection')
  return selectedText(document, location.href, selection.getRangeAt(0))
}
