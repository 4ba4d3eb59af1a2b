import type { JSX } from 'preact'
import { Icon } from '../src/ui/Icon'
import { Menu, type MenuItem } from '../src/ui/Menu'
import { text } from '../src/ui/text'
import type { Model } from './model'

/** The one thing to do, what came of the last, and the other ways to keep. */
export function KeepActions({ model }: { model: Model }): JSX.Element {
  const { session } = model
  const { asking, news } = session.state.value
  return (
    <div class="actions">
      <button
        id="keep"
        type="button"
        class="button button-primary comes-next"
        aria-disabled={asking !== undefined}
        aria-keyshortcuts="Enter"
        onClick={() => session.keep()}
      >
        {text(asking === 'keep' ? 'keep_asking' : 'keep')}
        <Icon name="enter" size={16} />
      </button>
      <p class="news">{news && text(news)}</p>
      <Menu id="keep-more" label={text('keep_more')} items={otherWays(model)} />
    </div>
  )
}

function otherWays({ session, later }: Model): MenuItem[] {
  return [
    {
      id: 'keep-selection',
      label: text('keep_selection'),
      icon: 'selection',
      choose: () => void session.keepOnly('selection'),
    },
    { id: 'keep-whole', label: text('keep_whole'), icon: 'page', choose: () => void session.keepOnly('whole') },
    ...(later.value?.marks.menu.value ?? []),
  ]
}
