import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { passageAt } from '../../src/annotation/under-point'
import type { Model } from '../model'
import type { OpenClipping } from '../open-clipping'
import { selectedRange } from './selected'

interface MarkedStoryProps {
  opened: OpenClipping
  model: Model
  children: ComponentChildren
}

/** The text in which one can mark: its marks are painted, and a press on one of them shows what can be done with it. */
export function MarkedStory({ opened, model, children }: MarkedStoryProps): JSX.Element {
  const { marking, story } = opened
  const root = useRef<HTMLDivElement>(null)
  const frame = useRef(0)

  useWantedMark(opened, model)
  useLayoutEffect(() => (root.current ? story.follow(root.current) : undefined), [story])

  function markUnder({ clientX, clientY }: MouseEvent): string | undefined {
    return passageAt(document, clientX, clientY, story.drawn.peek())?.mark.id
  }

  function pressed(event: MouseEvent): void {
    const isLink = event.target instanceof Element && event.target.closest('a') !== null
    if (isLink || selectedRange()) return
    const id = markUnder(event)
    story.active.value = id
    marking.subject.value = id === undefined ? undefined : { is: 'mark', id }
  }

  /** Once a frame: pointers move more often than anything can be seen. */
  function moved(event: MouseEvent): void {
    cancelAnimationFrame(frame.current)
    frame.current = requestAnimationFrame(() => point(markUnder(event)))
  }

  function point(id: string | undefined): void {
    marking.pointed.value = id
    root.current?.classList.toggle('is-on-mark', id !== undefined)
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: with the keyboard marks are reached in the margin
    // biome-ignore lint/a11y/noStaticElementInteractions: marks are painted, they are no elements
    <div
      ref={root}
      id="marked-story"
      class="marked-story"
      onClick={pressed}
      onPointerMove={moved}
      onPointerLeave={() => {
        cancelAnimationFrame(frame.current)
        point(undefined)
      }}
    >
      {children}
    </div>
  )
}

/** Goes to the mark that the address names, as soon as it is known where it stands. */
function useWantedMark({ marking, story }: OpenClipping, { place }: Model): void {
  const wanted = place.value.page === 'clipping' ? place.value.mark : undefined
  const isKnown = story.standing.value.some(({ mark, state }) => mark.id === wanted && state !== 'searching')
  useEffect(() => {
    if (wanted !== undefined && isKnown) marking.show(wanted)
  }, [wanted, isKnown, marking])
}
