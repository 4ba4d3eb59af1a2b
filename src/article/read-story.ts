import { fail, ok, type Result } from '../result'
import { labelKey } from '../text/label-key'
import { directionOf, languageOf } from '../text/language-of'
import type { Article } from './article'
import { attributionIn } from './attribution'
import { blocksOf } from './blocks'
import { bodyOf } from './body'
import { bylineTest } from './bylines'
import { cluesOf } from './clues'
import { isArticlePage } from './detect'
import { type Headline, headlineOf } from './headline'
import { metadataOf } from './metadata'
import type { Source } from './parts'
import { type Passages, passagesOf } from './passages'
import { printedLabels } from './printed-labels'
import { datesOf } from './published'
import { rolesOf } from './roles'
import { siteOf } from './site'
import { siteMarkupOf } from './site-markup'
import { noticeTest } from './site-notices'
import { treeOf } from './tree'
import { witnessOf } from './witness'

/** What has to be read inside the page: the article but for its quotations. See `extractArticle`. */
export function readStory(page: Document, url: string): Result<Article, 'notArticle' | 'noText'> {
  const tree = treeOf(page)
  if (!tree) return fail('noText')
  const clues = cluesOf(page)
  const passages = passagesOf(tree)
  const markup = siteMarkupOf(page, tree, passages)
  const body = bodyOf(tree, passages, markup, url)
  if (!body) return fail(passages.list.length > 0 ? 'notArticle' : 'noText')
  const story = textBetween(passages, passages.range(body.element)).slice(0, LONGEST_SAMPLE)
  const lang = languageOf(story, clues.lang)
  const dir = directionOf(story)
  const headline = headlineOf(passages, body, clues, markup)
  const description = clues.meta('og:description') ?? clues.meta('description')
  const roles = rolesOf({
    passages,
    markup,
    body,
    headline,
    titles: new Set(headline?.variants.map(({ text }) => labelKey(text))),
    isByline: bylineTest(lang),
    isNotice: noticeTest(lang),
    lang,
    witness: witnessOf(clues),
    description,
  })
  const blocks = blocksOf(passages, roles, body.element, url, dir)
  if (!headline || !isArticlePage({ clues, passages, body, roles, url })) return fail('notArticle')
  const attribution = attributionOf(
    blocks.map(({ text }) => text),
    lang,
  )
  const labels = printedLabels(passages)
  const dates = datesOf({ page, url, clues, tree, markup, passages, roles, body, headline, labels, lang })
  const { fields, sources } = metadataOf({
    page,
    url,
    clues,
    tree,
    markup,
    passages,
    body,
    headline,
    roles,
    labels,
    blocks,
    attribution,
    dates,
    lang,
    dir,
  })
  return ok({
    url,
    ...fields,
    site: siteOf(clues, passages, attribution, url, lang),
    ...(lang && { lang }),
    dir,
    headline: headline.text,
    blocks,
    ...(tree.truncated && { truncated: true as const }),
    sources: {
      ...sources,
      headline: headlineSource(headline),
      blocks: markup.elements('body').includes(body.element) ? 'site' : 'dom',
    },
  })
}

/** Characters of the story by which its language is told. */
const LONGEST_SAMPLE = 4000

function headlineSource({ source, from, to }: Headline): Source {
  if (source === 'site' || source === 'json-ld') return source
  return from === to ? 'meta' : 'dom'
}

/** The attribution stands at the head of the body's first lines. */
function attributionOf(texts: string[], lang: string | undefined): Article['attribution'] {
  for (const text of texts.slice(0, 3)) {
    const found = attributionIn(text, lang)
    if (found) return found
  }
  return undefined
}

function textBetween(passages: Passages, { from, to }: { from: number; to: number }): string {
  return passages.list
    .slice(from, to)
    .map(({ text }) => text)
    .join('\n')
}
