import { fail, ok, type Result } from '../result'
import { directionOf, languageOf } from '../text/language-of'
import type { Article } from './article'
import { blockOf } from './blocks'
import { bodyOf } from './body'
import { type Clues, cluesOf } from './clues'
import { headlineOf } from './headline'
import type { Block } from './parts'
import { type Passage, passagesOf } from './passages'
import { siteOf } from './site'
import { siteMarkupOf } from './site-markup'
import { type Tree, treeOf } from './tree'
import { partOf } from './unshadowed'
import { webAddress } from './web-address'

/** Everything that a page shows, for pages that are no articles: kept because somebody wants it, not because it is news. */
export function wholeText(page: Document, url: string): Result<Article, 'noText'> {
  const tree = treeOf(page)
  return tree ? plainArticle(page, tree, url) : fail('noText')
}

/** What is selected on a page, under the page's own headline. The page stays as it was. */
export function selectedText(page: Document, url: string, range: Range): Result<Article, 'noText'> {
  const copy = partOf(page, 'implementation').createHTMLDocument('')
  copy.body.append(copy.importNode(range.cloneContents(), true))
  const tree = treeOf(copy)
  return tree ? plainArticle(page, tree, url) : fail('noText')
}

function plainArticle(page: Document, tree: Tree, url: string): Result<Article, 'noText'> {
  const clues = cluesOf(page)
  const passages = passagesOf(tree)
  const text = passages.list.map((passage) => passage.text).join('\n')
  const dir = directionOf(text)
  const lang = languageOf(text, clues.lang)
  const blocks = passages.list.map((passage): Block => blockOf(passage, undefined, dir, url))
  const first = passages.list[0]
  if (!first) return fail('noText')
  const canonicalUrl = webAddress(clues.link('canonical') ?? '', url)
  return ok({
    url,
    ...(canonicalUrl && { canonicalUrl }),
    site: siteOf(clues, passages, undefined, url, lang),
    ...(lang && { lang }),
    dir,
    headline: pageHeadline(page, clues, url) ?? openingOf(first),
    blocks,
    ...(tree.truncated && { truncated: true as const }),
    sources: { headline: 'dom', blocks: 'dom' },
  })
}

function pageHeadline(page: Document, clues: Clues, url: string): string | undefined {
  const tree = treeOf(page)
  if (!tree) return undefined
  const passages = passagesOf(tree)
  const markup = siteMarkupOf(page, tree, passages)
  const body = bodyOf(tree, passages, markup, url)
  return (body && headlineOf(passages, body, clues, markup)?.text) ?? clues.title
}

/** A page without a title is called by its first words. */
function openingOf({ text }: Passage): string {
  return text.length <= 80 ? text : `${text.slice(0, 80).replace(/\s\S*$/, '')} …`
}
