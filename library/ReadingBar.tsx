import type { JSX } from 'preact'
import type { Clipping } from '../src/clipping/clipping'
import { headOf } from '../src/clipping/head'
import { text } from '../src/ui/text'
import { webAddress } from '../src/ui/web-address'
import { citeClippings } from './citing'
import { archive, discard, exportOne, restore } from './commands'
import { Icon, type IconName } from './Icon'
import type { Model } from './model'
import type { OpenClipping } from './open-clipping'
import { obey } from './pressed'

interface ReadingBarProps {
  clipping: Clipping
  opened: OpenClipping
  model: Model
}

/** What can be done with the clipping that is open. */
export function ReadingBar({ clipping, opened, model }: ReadingBarProps): JSX.Element {
  const isArchived = clipping.state === 'archived'
  const isTrashed = clipping.trashedAt !== undefined
  const heads = [headOf(clipping)]
  return (
    <div class="reading-bar" role="toolbar" aria-label={text('reading_label')}>
      <Action id="back" icon="back" label={text('act_back')} act={() => obey('back', model)} />
      {isTrashed ? (
        <>
          <Action id="restore" icon="restore" label={text('act_restore')} act={() => restore(model, heads)} />
          <Action id="erase" icon="trash" label={text('act_erase')} act={() => discard(model, heads)} />
        </>
      ) : (
        <>
          <Action
            id="star"
            icon="star"
            label={text('star')}
            isOn={clipping.starred}
            act={() => opened.editor.change({ starred: !clipping.starred })}
          />
          <Action
            id="archive"
            icon="archive"
            label={text(isArchived ? 'act_unarchive' : 'act_archive')}
            isOn={isArchived}
            act={() => archive(model, heads)}
          />
          <Action id="trash" icon="trash" label={text('act_trash')} act={() => discard(model, heads)} />
          <Action id="cite" icon="cite" label={text('act_cite')} act={() => citeClippings(model, [clipping.id])} />
          <Action id="to-note" icon="note" label={text('margin_label')} act={toNote} />
          <Action id="export-read" icon="export" label={text('act_export')} act={() => exportOne(clipping, model)} />
        </>
      )}
      <a id="original" class="button original" href={webAddress(clipping.address)} target="_blank" rel="noreferrer">
        {text('act_original')}
        <Icon name="original" size={16} />
      </a>
    </div>
  )
}

/** In a narrow pane the note stands below the text. */
function toNote(): void {
  document.getElementById('note')?.focus()
}

interface ActionProps {
  id: string
  icon: IconName
  label: string
  /** Of a button that stays pressed. */
  isOn?: boolean
  act: () => void
}

function Action({ id, icon, label, isOn, act }: ActionProps): JSX.Element {
  return (
    <button
      id={id}
      type="button"
      class={`button button-icon ${icon}`}
      aria-label={label}
      title={label}
      aria-pressed={isOn}
      onClick={act}
    >
      <Icon name={icon} isFilled={icon === 'star' && isOn === true} />
    </button>
  )
}
