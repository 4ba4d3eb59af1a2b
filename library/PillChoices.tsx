import type { JSX } from 'preact'
import { pillAfter, pillEverywhere } from '../src/browser/pill'
import { text } from '../src/ui/text'
import type { Model } from './model'

/** Whether colours are offered beside words that are selected on pages: everywhere, nowhere, or not on some sites. */
export function PillChoices({ model: { ports, settings } }: { model: Model }): JSX.Element {
  const { pill } = settings.value
  const { isOff = false, offAt = [] } = pill ?? {}
  return (
    <section class="choices" aria-labelledby="pill-title">
      <h2 id="pill-title" class="choices-title">
        {text('highlights_title')}
      </h2>
      <p class="page-hint">{text('settings_pillHint')}</p>
      <label class="choice">
        <input
          type="checkbox"
          id="pill-everywhere"
          checked={!isOff}
          onChange={(event) => ports.settings.change({ pill: pillEverywhere(pill, event.currentTarget.checked) })}
        />
        {text('site_pill')}
      </label>
      {offAt.map((host) => (
        <label key={host} class="choice">
          <input
            type="checkbox"
            class="pill-site"
            checked={false}
            disabled={isOff}
            onChange={() => ports.settings.change({ pill: pillAfter(pill, { host, isOn: true }) })}
          />
          <bdi>{host}</bdi>
        </label>
      ))}
    </section>
  )
}
