import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { Notice } from '../src/ui/Notice'
import { type TextKey, text } from '../src/ui/text'
import { Icon, type IconName } from './Icon'
import type { Model } from './model'
import { Page } from './Page'
import type { ShortcutName } from './ports'

/** The first thing that a reader sees: what this does, where it is, and what becomes of the library when it is removed. */
export function WelcomePage({ model }: { model: Model }): JSX.Element {
  return (
    <Page title={text('welcome_title')}>
      <ul class="welcome-lines">
        {LINES.map(([icon, key]) => (
          <li key={key}>
            <Icon name={icon} />
            <p>{text(key)}</p>
          </li>
        ))}
      </ul>
      <section class="choices" aria-labelledby="welcome-where">
        <h2 id="welcome-where" class="choices-title">
          {text('welcome_where')}
        </h2>
        <p class="page-hint">{text('welcome_button')}</p>
        <dl class="keys welcome-keys">
          {KEYS.map(([name, key]) => (
            <Keys key={name} name={name} label={text(key)} model={model} />
          ))}
        </dl>
      </section>
      <section class="choices" aria-labelledby="welcome-stays">
        <h2 id="welcome-stays" class="choices-title">
          {text('welcome_stays')}
        </h2>
        <p class="page-hint">{text('welcome_staysHint')}</p>
        <Notice icon="warning" sentence={text('welcome_uninstalling')} />
        <div class="field-buttons">
          <a id="welcome-backup" class="button button-primary" href="#/backup">
            {text('welcome_backup')}
          </a>
          <a id="welcome-library" class="button" href="#/">
            {text('welcome_library')}
          </a>
        </div>
      </section>
    </Page>
  )
}

interface KeysProps {
  name: ShortcutName
  label: string
  model: Model
}

/** The browser knows which keys there are: another extension may have them, or the reader wants others. */
function Keys({ name, label, model }: KeysProps): JSX.Element | null {
  const keys = useSignal<string | undefined>(undefined)
  useEffect(() => {
    void model.ports.shortcut(name).then((found) => {
      keys.value = found
    })
  }, [name])
  if (keys.value === undefined) return null
  return (
    <div>
      <dt>
        <kbd dir="ltr">{keys.value}</kbd>
      </dt>
      <dd>{label}</dd>
    </div>
  )
}

const LINES: [IconName, TextKey][] = [
  ['cutting', 'welcome_keep'],
  ['search', 'welcome_find'],
  ['highlight', 'welcome_mark'],
]

const KEYS: [ShortcutName, TextKey][] = [
  ['_execute_action', 'welcome_keyOpen'],
  ['keep-page', 'welcome_keyKeep'],
  ['mark-selection', 'welcome_keyMark'],
]
