import { isExtensionHere } from '../src/browser/answer-marker'
import { type PageMarker, pageMarker } from './marker/page-marker'

declare global {
  /** Set in the extension's world of a page that has its marker: it may be put there again and again. */
  var boridehMarker: PageMarker | undefined
}

// A page of XML has no elements that could hold a pill.
if (isExtensionHere() && document.documentElement instanceof HTMLElement) {
  if (globalThis.boridehMarker) globalThis.boridehMarker.refresh()
  else globalThis.boridehMarker = pageMarker()
}
