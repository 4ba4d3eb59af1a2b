import { perform } from './commands'
import { type Command, commandFor } from './keys'
import type { Model } from './model'

/** Does what was asked for, and leads the focus to where one goes on. */
export function obey(command: Command, model: Model): void {
  const isAtWords = model.reading.value?.marking.subject.value !== undefined
  perform(command, model)
  if (command === 'open') focusSoon('reading')
  if (command === 'back' && !isAtWords) focusSoon('list')
}

/** A key was pressed somewhere in the library, and nobody there has wanted it. */
export function pressed(event: KeyboardEvent, model: Model): void {
  const command = commandFor(event)
  if (!command || event.defaultPrevented || event.isComposing || isOverlaid()) return
  if (!isFor(command, event)) return
  event.preventDefault()
  obey(command, model)
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

/** What was not shown before cannot take the focus until it is. */
function focusSoon(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus())
}
