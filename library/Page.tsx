import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { text } from '../src/ui/text'
import { Icon } from './Icon'

interface PageProps {
  title: string
  hint?: string
  children: ComponentChildren
}

/** A page of the library that is not the list. Whoever comes here hears its name first. */
export function Page({ title, hint, children }: PageProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    heading.current?.focus()
  }, [])

  return (
    <main class="page">
      <div class="page-column">
        <button
          type="button"
          class="button button-icon page-rail"
          popovertarget="rail"
          aria-label={text('rail_label')}
          title={text('rail_label')}
        >
          <Icon name="menu" />
        </button>
        <h1 ref={heading} class="page-title" tabIndex={-1}>
          {title}
        </h1>
        {hint && <p class="page-hint">{hint}</p>}
        {children}
      </div>
    </main>
  )
}
