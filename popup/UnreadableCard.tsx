import type { JSX } from 'preact'
import type { PageFailure, ReadingFailure } from '../src/browser/messages'
import type { IconName } from '../src/ui/Icon'
import { Notice } from '../src/ui/Notice'
import { text } from '../src/ui/text'
import type { Model } from './model'
import type { Session } from './session'

interface UnreadableCardProps {
  reason: ReadingFailure | PageFailure
  model: Model
}

/** No article here: why, and what can be done about it. */
export function UnreadableCard({ reason, model }: UnreadableCardProps): JSX.Element {
  const { asking, trouble, news } = model.session.state.value
  return (
    <div class="unreadable">
      <Notice icon={ICONS[reason] ?? 'page'} sentence={text(`fail_${reason}`)}>
        <Help reason={reason} model={model} />
      </Notice>
      {trouble && <Notice icon="warning" sentence={text(`fail_${trouble}`)} isUrgent />}
      {asking && <p class="news">{text('keep_asking')}</p>}
      {news && <p class="news">{text(news)}</p>}
    </div>
  )
}

/** Buttons only where one helps. */
function Help({ reason, model: { session } }: UnreadableCardProps): JSX.Element | null {
  if (reason === 'noText' || reason === 'noAnswer') {
    return (
      <button id="try-again" type="button" class="button comes-next" onClick={session.readAgain}>
        {text('tryAgain')}
      </button>
    )
  }
  const hasText = !(reason in ICONS) || reason === 'passwordField'
  if (!hasText && reason !== 'tooLarge') return null
  return (
    <div class="choices">
      {hasText && <KeepOnly id="keep-whole" what="whole" session={session} />}
      <KeepOnly id="keep-selection" what="selection" session={session} />
    </div>
  )
}

interface KeepOnlyProps {
  id: string
  what: 'selection' | 'whole'
  session: Session
}

function KeepOnly({ id, what, session }: KeepOnlyProps): JSX.Element {
  return (
    <button
      id={id}
      type="button"
      class="button comes-next"
      aria-disabled={session.state.value.asking !== undefined}
      onClick={() => session.keepOnly(what)}
    >
      {text(`keep_${what}`)}
    </button>
  )
}

/** What is not among them is a page with a text: something else than an article, which can be kept all the same. */
const ICONS: Partial<Record<ReadingFailure | PageFailure, IconName>> = {
  noText: 'page',
  noSelection: 'selection',
  tooLarge: 'warning',
  browserPage: 'lock',
  file: 'page',
  pdf: 'page',
  noPermission: 'lock',
  noAnswer: 'warning',
  passwordField: 'lock',
}
