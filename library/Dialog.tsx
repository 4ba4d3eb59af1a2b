import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

interface DialogProps {
  id: string
  title: string
  isOpen: boolean
  onClose: () => void
  children: ComponentChildren
}

/** A question or a table over everything else; Escape closes it, and the focus goes back to where it was. */
export function Dialog({ id, title, isOpen, onClose, children }: DialogProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isOpen])

  return (
    <dialog ref={dialog} id={id} class="dialog" aria-labelledby={`${id}-title`} onClose={onClose}>
      <h2 id={`${id}-title`} class="dialog-title">
        {title}
      </h2>
      {isOpen && children}
    </dialog>
  )
}
