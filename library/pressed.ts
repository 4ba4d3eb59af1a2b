import { perform } from './commands'
import { type Command, commandFor } from './keys'
import type { Model } from './model'

/** A key was pressed somewhere in the library, and nobody there has wanted it. */
export function pressed(event: KeyboardEvent, model: Model): void {
  const command = commandFor(event)
  if (!command || event.defaultPrevented || event.isComposing || isOverlaid()) return
  if (!isFor(command, event)) return
  event.preventDefault()
  perform(command, model)
  focusAfter(command)
}

/** Whoever types means letters; whoever stands on a button means the button. */
function isFor(command: Command, { target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return true
  if (target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select')) return false
  if (key === 'Enter') return target.matches('body, [role="listbox"]')
  if (key.startsWith('Arrow')) return target.matches('body, [role="listbox"]')
  return command !== 'selectAll' || !target.closest('#reading')
}

/** A dialog, a menu or an open drawer has the keys for itself. */
function isOverlaid(): boolean {
  return document.querySelector('dialog[open], [role="menu"], :popover-open') !== null
}

function focusAfter(command: Command): void {
  if (command === 'open') document.getElementById('reading')?.focus()
  if (command === 'back') document.getElementById('list')?.focus()
}
