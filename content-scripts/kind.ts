import { whyNoArticle } from '../src/article/page-kind'
import { tellSeen } from '../src/browser/tell-seen'

/** Run in a page of which its reader found no article: what it is instead. No page that has one is burdened with it. */
const reader = globalThis.borideh
if (reader?.refusal) {
  reader.why = whyNoArticle(document, location.href, reader.refusal)
  tellSeen(reader.why)
}
