import type { JSX } from 'preact'
import { text } from '../src/ui/text'
import { Dialog } from './Dialog'
import { COMMANDS, KEYS } from './keys'
import type { Model } from './model'

/** What can be typed into the search box, beside words. */
const SYNTAX = ['phrase', 'exact', 'not', 'or', 'tag', 'site', 'date', 'clipped', 'has', 'is'] as const

/** Which keys do what, and what can be searched for. */
export function HelpDialog({ model: { isHelpOpen } }: { model: Model }): JSX.Element {
  const close = () => {
    isHelpOpen.value = false
  }
  return (
    <Dialog id="help" title={text('help_title')} isOpen={isHelpOpen.value} onClose={close}>
      <p class="dialog-hint">{text('help_hint')}</p>
      <dl class="keys">
        {COMMANDS.map((command) => (
          <div key={command}>
            <dt dir="ltr">
              {KEYS[command].map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{text(`key_${command}`)}</dd>
          </div>
        ))}
      </dl>
      <h3 class="dialog-part">{text('help_searchTitle')}</h3>
      <dl class="keys syntax-keys">
        {SYNTAX.map((form) => (
          <div key={form}>
            <dt>
              <bdi>{text(`syntax_${form}`)}</bdi>
            </dt>
            <dd>{text(`syntaxFor_${form}`)}</dd>
          </div>
        ))}
      </dl>
      <div class="dialog-buttons">
        <button type="button" class="button" onClick={close}>
          {text('close')}
        </button>
      </div>
    </Dialog>
  )
}
