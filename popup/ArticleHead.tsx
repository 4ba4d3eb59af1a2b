import type { JSX } from 'preact'
import type { Article } from '../src/article/article'
import { ArticleDay } from '../src/ui/ArticleDay'

/** Kickers in their own language, headline, agency and dates. */
export function ArticleHead({ article }: { article: Article }): JSX.Element {
  const { kickers = [], headline, site, published, lang, dir } = article
  return (
    <header class="article-head" dir={dir}>
      {kickers.slice(0, KICKERS_SHOWN).map((kicker) => (
        <p key={kicker.text} class="kicker">
          <bdi dir={kicker.dir} lang={kicker.lang ?? ''}>
            {kicker.text}
          </bdi>
        </p>
      ))}
      <h2 id="headline" class="headline" dir={dir} lang={lang ?? ''} title={headline}>
        {headline}
      </h2>
      <p class="source">
        <bdi class="agency">{site.agency?.name ?? site.name ?? site.host}</bdi>
        {published && (
          <>
            <span aria-hidden="true">·</span>
            <ArticleDay date={published} {...(lang && { lang })} />
          </>
        )}
      </p>
    </header>
  )
}

const KICKERS_SHOWN = 2
