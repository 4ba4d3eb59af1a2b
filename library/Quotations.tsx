import type { JSX } from 'preact'
import type { Article, Quote } from '../src/article/article'
import { text, uiDirection, uiLanguage } from '../src/ui/text'

/** Who is quoted as saying what. */
export function Quotations({ article: { quotes = [] } }: { article: Article }): JSX.Element | null {
  if (quotes.length === 0) return null
  return (
    <section class="quotations" aria-labelledby="quotes-title">
      <h2 id="quotes-title" class="part-title" dir={uiDirection()} lang={uiLanguage.value}>
        {text('quotes_title')}
      </h2>
      <ul>
        {quotes.map((quote) => (
          <li key={`${quote.block} ${quote.text}`}>
            <blockquote dir="auto">{quote.text}</blockquote>
            {quote.speaker && <p class="speaker">{speakerOf(quote)}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function speakerOf({ speaker, role }: Quote): JSX.Element {
  return (
    <>
      <bdi>{speaker}</bdi>
      {role && <bdi class="role">{role}</bdi>}
    </>
  )
}
