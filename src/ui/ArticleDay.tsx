import type { JSX } from 'preact'
import type { ArticleDate } from '../article/article'
import { dayOf, knownIso } from '../clipping/article-day'
import { uiLanguage } from './text'

interface ArticleDayProps {
  date: ArticleDate
  /** Of the article. */
  lang?: string
}

/** The day of an article in the page's calendar, and in brackets in the reader's; hovering shows it as the page has it. */
export function ArticleDay({ date, lang }: ArticleDayProps): JSX.Element {
  const [first, second] = dayOf(date, lang, uiLanguage.value)
  return (
    <time dateTime={knownIso(date)} title={date.raw}>
      <bdi lang={first?.lang}>{first?.text}</bdi>
      {second && (
        <>
          {' ('}
          <bdi lang={second.lang}>{second.text}</bdi>)
        </>
      )}
    </time>
  )
}
