import type { JSX } from 'preact'
import { isSearch } from '../src/ui/finder'
import { foundWords } from '../src/ui/found-words'
import { text } from '../src/ui/text'
import type { Model } from './model'

/** Says what has changed to those who do not see it. Troubles speak for themselves: they are alerts. */
export function Announcer({ model }: { model: Model }): JSX.Element {
  return (
    <p id="announcer" class="unseen" role="status">
      {announcement(model)}
    </p>
  )
}

function announcement({ finder, session }: Model): string {
  const { query, found } = finder
  if (isSearch(query.value)) {
    return found.value?.query === query.value ? foundWords(found.value) : ''
  }
  const { asking, news, reading, clipping } = session.state.value
  if (asking === 'keep') return text('keep_asking')
  if (news) return text(news)
  return reading || clipping ? '' : text('page_reading')
}
