import type { JSX } from 'preact'
import { text, UI_LANGUAGES } from '../src/ui/text'
import { IndexSettings } from './IndexSettings'
import type { Model } from './model'
import { Page } from './Page'
import { PillChoices } from './PillChoices'

export function SettingsPage({ model }: { model: Model }): JSX.Element {
  const { ports, settings } = model
  const chosen = settings.value.language ?? ''
  return (
    <Page title={text('settings_title')}>
      <fieldset class="choices">
        <legend>{text('settings_language')}</legend>
        {['', ...UI_LANGUAGES].map((code) => (
          <label key={code} class="choice">
            <input
              type="radio"
              name="language"
              id={`language-${code || 'browser'}`}
              value={code}
              checked={chosen === code}
              onChange={() => ports.settings.change({ language: code || undefined })}
            />
            <bdi lang={code || undefined}>{code ? ownName(code) : text('settings_asBrowser')}</bdi>
          </label>
        ))}
      </fieldset>
      <PillChoices model={model} />
      <IndexSettings model={model} />
    </Page>
  )
}

/** What the speakers of a language call it. */
function ownName(code: string): string {
  return new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code
}
