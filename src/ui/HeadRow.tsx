import type { ComponentChildren, JSX } from 'preact'
import type { ClippingHead } from '../clipping/head'
import { Icon } from './Icon'
import { sourceName } from './source-name'
import { text } from './text'
import { webAddress } from './web-address'

interface HeadRowProps {
  head: ClippingHead
  /** The headline with hits marked; the plain one if missing. */
  headline?: JSX.Element
  /** Beside the source: when it was kept, or the day of the story. */
  when?: string
  /** `isAside`: asked with Ctrl or ⌘, for its page in a tab in the background. */
  onOpen: (isAside: boolean) => void
  /** What was found in it; makes the row a tall one, which runs as the clipping does. */
  children?: ComponentChildren
}

/** One clipping in a list. As a link it is one to its page; pressed, it opens where `onOpen` says. */
export function HeadRow({ head, headline, when, onOpen, children }: HeadRowProps): JSX.Element {
  const isTall = children !== undefined
  return (
    <li class={isTall ? 'row row-tall' : 'row'}>
      <a
        href={webAddress(head.address)}
        dir={isTall ? head.dir : undefined}
        rel="noreferrer"
        onClick={(event) => {
          event.preventDefault()
          onOpen(event.ctrlKey || event.metaKey)
        }}
      >
        <span class="row-headline">
          <bdi lang={head.lang}>{headline ?? head.headline}</bdi>
        </span>
        <span class="row-source">
          {head.starred && <Star />}
          <bdi>{sourceName(head)}</bdi>
          {when && (
            <>
              <span aria-hidden="true">·</span>
              <bdi>{when}</bdi>
            </>
          )}
        </span>
        {children}
      </a>
    </li>
  )
}

function Star(): JSX.Element {
  return (
    <>
      <Icon name="star" size={16} isFilled />
      <span class="unseen">{text('star')}</span>
    </>
  )
}
