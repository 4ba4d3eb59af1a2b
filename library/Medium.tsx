import type { ComponentChildren, JSX } from 'preact'
import { uiDirection, uiLanguage } from '../src/ui/text'
import { webAddress } from '../src/ui/web-address'
import { Icon, type IconName } from './Icon'

interface MediumProps {
  icon: IconName
  url: string | undefined
  /** What the link says. */
  label: string
  caption: string
  children?: ComponentChildren
}

/** In place of a picture or a film, which stay where they are: what they show, and a link. Nothing is loaded. */
export function Medium({ icon, url, label, caption, children }: MediumProps): JSX.Element {
  return (
    <figure class="medium">
      <Icon name={icon} />
      <figcaption>
        {caption !== '' && <p dir="auto">{caption}</p>}
        {children}
        {url && (
          <a href={webAddress(url)} target="_blank" rel="noreferrer" dir={uiDirection()} lang={uiLanguage.value}>
            {label}
          </a>
        )}
      </figcaption>
    </figure>
  )
}
