import type { JSX } from 'preact'
import { counted, text } from '../src/ui/text'
import { erase } from './commands'
import { Dialog } from './Dialog'
import type { Model } from './model'

/** The only thing here that cannot be taken back is asked about first. */
export function EraseDialog({ model }: { model: Model }): JSX.Element {
  const heads = model.erasing.value
  const close = () => {
    model.erasing.value = []
  }
  return (
    <Dialog id="erase-dialog" title={counted('erase_ask', heads.length)} isOpen={heads.length > 0} onClose={close}>
      <div class="dialog-buttons">
        <button id="erase-no" type="button" class="button" onClick={close}>
          {text('cancel')}
        </button>
        <button
          id="erase-yes"
          type="button"
          class="button button-primary"
          onClick={() => {
            close()
            erase(model, heads)
          }}
        >
          {text('act_erase')}
        </button>
      </div>
    </Dialog>
  )
}
