import type { JSX } from 'preact'
import type { Article, Author } from '../src/article/article'
import { ArticleDay } from '../src/ui/ArticleDay'
import { type Doubt, doubtsOf, sentenceFor } from '../src/ui/doubts'
import { text, uiDirection, uiLanguage } from '../src/ui/text'
import { Icon } from './Icon'

/** Kickers, headline, and who says it and when: the page's calendar first. */
export function ReadingHead({ article }: { article: Article }): JSX.Element {
  const { kickers = [], headline, section = [], site, published, modified, lang } = article
  const doubts = doubtsOf(article, Date.now()).filter(({ kind }) => kind !== 'damage')
  return (
    <header class="reading-head">
      {kickers.map((kicker) => (
        <p key={kicker.text} class="kicker">
          <bdi dir={kicker.dir} lang={kicker.lang ?? ''}>
            {kicker.text}
          </bdi>
        </p>
      ))}
      <h1 id="headline" class="headline">
        {headline}
      </h1>
      <p class="source">
        <bdi class="agency">{site.agency?.name ?? site.name ?? site.host}</bdi>
        {section.length > 0 && <bdi>{section.join(' › ')}</bdi>}
        {published && <ArticleDay date={published} {...(lang && { lang })} />}
        {modified && modified.iso !== published?.iso && (
          <span>
            <bdi>{text('reading_updated')}</bdi> <ArticleDay date={modified} {...(lang && { lang })} />
          </span>
        )}
      </p>
      <Byline article={article} />
      <Doubts doubts={doubts} />
    </header>
  )
}

function Byline({ article: { authors = [] } }: { article: Article }): JSX.Element | null {
  if (authors.length === 0) return null
  return (
    <p class="byline">
      {authors.map((author) => (
        <bdi key={author.name}>{nameOf(author)}</bdi>
      ))}
    </p>
  )
}

function nameOf({ name, role }: Author): string {
  return role === 'reporter' ? name : `${name} (${text(`role_${role}`)})`
}

/** Damage is shown where it is; the rest of what is uncertain stands here. */
function Doubts({ doubts }: { doubts: Doubt[] }): JSX.Element | null {
  if (doubts.length === 0) return null
  return (
    <ul class="reading-doubts" dir={uiDirection()} lang={uiLanguage.value}>
      {doubts.map((doubt) => (
        <li key={doubt.kind}>
          <Icon name={doubt.isGrave ? 'warning' : 'info'} size={16} />
          {sentenceFor(doubt, uiLanguage.value)}
        </li>
      ))}
    </ul>
  )
}
