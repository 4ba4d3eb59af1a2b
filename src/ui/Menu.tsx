import { useSignal } from '@preact/signals'
import type { JSX, TargetedFocusEvent, TargetedKeyboardEvent } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { focusedPlace, placeAfter } from './arrow-keys'
import { Icon, type IconName } from './Icon'

export interface MenuItem {
  id: string
  label: string
  icon: IconName | JSX.Element
  /** Of what is switched on and off. */
  isOn?: boolean
  choose: () => void
}

interface MenuProps {
  id: string
  /** The name of the button, which shows three dots. */
  label: string
  items: MenuItem[]
  disabled?: boolean
}

/** A button that opens a menu: arrows walk, Enter chooses, Escape and Tab close. */
export function Menu({ id, label, items, disabled = false }: MenuProps): JSX.Element {
  const isOpen = useSignal(false)
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (isOpen.value) itemsIn(list.current)[0]?.focus()
  }, [isOpen.value])

  function close(): void {
    isOpen.value = false
    button.current?.focus()
  }

  function openByKey(event: TargetedKeyboardEvent<HTMLButtonElement>): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    isOpen.value = true
  }

  function walk(event: TargetedKeyboardEvent<HTMLDivElement>): void {
    const entries = itemsIn(list.current)
    const next = placeAfter(event.key, focusedPlace(entries), entries.length)
    if (next !== undefined) entries.at(next % entries.length)?.focus()
    if (event.key === 'Tab') isOpen.value = false
    if (event.key === 'Escape') close()
    if (event.key === 'Escape' || next !== undefined) event.preventDefault()
  }

  function closeWhenLeft(event: TargetedFocusEvent<HTMLDivElement>): void {
    const { relatedTarget } = event
    if (!(relatedTarget instanceof Node && event.currentTarget.contains(relatedTarget))) isOpen.value = false
  }

  return (
    <div class="menu" onFocusOut={closeWhenLeft}>
      <button
        ref={button}
        id={id}
        type="button"
        class="button button-icon"
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={isOpen.value}
        disabled={disabled}
        onClick={() => {
          isOpen.value = !isOpen.value
        }}
        onKeyDown={openByKey}
      >
        <Icon name="more" />
      </button>
      {isOpen.value && (
        <div ref={list} class="menu-list" role="menu" aria-labelledby={id} tabIndex={-1} onKeyDown={walk}>
          {items.map((item) => (
            <button
              key={item.id}
              id={item.id}
              type="button"
              {...(item.isOn === undefined ? ENTRY : { role: 'menuitemcheckbox', 'aria-checked': item.isOn })}
              tabIndex={-1}
              onClick={() => {
                close()
                item.choose()
              }}
            >
              {typeof item.icon === 'string' ? <Icon name={item.icon} /> : item.icon}
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}

const ENTRY = { role: 'menuitem' } as const

function itemsIn(list: Element | null): HTMLElement[] {
  return list ? [...list.querySelectorAll<HTMLElement>('[role^="menuitem"]')] : []
}
