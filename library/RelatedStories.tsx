import type { JSX } from 'preact'
import type { Article } from '../src/article/article'
import { text, uiDirection, uiLanguage } from '../src/ui/text'
import { webAddress } from '../src/ui/web-address'

/** What the page links to as related, in its own order. */
export function RelatedStories({ article: { related = [] } }: { article: Article }): JSX.Element | null {
  if (related.length === 0) return null
  return (
    <section class="related" aria-labelledby="related-title">
      <h2 id="related-title" class="part-title" dir={uiDirection()} lang={uiLanguage.value}>
        {text('related_title')}
      </h2>
      <ul>
        {related.map(({ title, url, teaser, date }) => (
          <li key={url}>
            <a href={webAddress(url)} target="_blank" rel="noreferrer" dir="auto">
              {title}
            </a>
            {date && (
              <bdi class="related-date" dir="auto">
                {date}
              </bdi>
            )}
            {teaser && <p dir="auto">{teaser}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
