import type { JSX } from 'preact'
import { text } from '../src/ui/text'
import { Dialog } from './Dialog'
import { COMMANDS, KEYS } from './keys'
import type { Model } from './model'

/** Which keys do what. */
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
      <div class="dialog-buttons">
        <button type="button" class="button" onClick={close}>
          {text('close')}
        </button>
      </div>
    </Dialog>
  )
}
