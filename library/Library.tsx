import type { JSX } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { text } from '../src/ui/text'
import { Announcer } from './Announcer'
import { EraseDialog } from './EraseDialog'
import { HelpDialog } from './HelpDialog'
import { HighlightsPage } from './highlights/HighlightsPage'
import { LaterPage } from './LaterPage'
import { ListPane } from './ListPane'
import { useLengths } from './lengths'
import type { Model } from './model'
import { pressed } from './pressed'
import { Rail } from './Rail'
import { ReadingPane } from './ReadingPane'
import { Toast } from './Toast'

/** The rail, and beside it the list and what is read, or another page of the library. */
export function Library({ model }: { model: Model }): JSX.Element {
  const { panes, place } = model
  const page = useRef<HTMLDivElement>(null)
  const title = titleOf(model)
  useLengths(page, { '--rail-width': panes.rail.width.value, '--list-width': panes.list.width.value })

  // Before anything is drawn: keys are heard as soon as there is something to be seen.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => pressed(event, model)
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [model])

  useEffect(() => {
    document.title = title
  }, [title])

  return (
    <div ref={page} class={`library at-${place.value.page}`}>
      <Rail model={model} />
      <Room model={model} />
      <Toast model={model} />
      <HelpDialog model={model} />
      <EraseDialog model={model} />
      <Announcer model={model} />
    </div>
  )
}

function Room({ model }: { model: Model }): JSX.Element {
  const { page } = model.place.value
  switch (page) {
    case 'highlights':
      return <HighlightsPage model={model} />
    case 'export':
    case 'import':
    case 'backup':
    case 'settings':
    case 'welcome':
      return <LaterPage name={page} model={model} />
    case 'backup/now':
      return <LaterPage name="backup" model={model} />
    default:
      return (
        <>
          <ListPane model={model} />
          <ReadingPane model={model} />
        </>
      )
  }
}

function titleOf({ place, reading }: Model): string {
  const { page } = place.value
  const name = text('manifestName')
  const headline = page === 'clipping' ? reading.value?.clipping.value?.article.headline : undefined
  if (headline) return `${headline} – ${name}`
  if (page === 'list' || page === 'clipping') return name
  return `${text(page === 'backup/now' ? 'backup_title' : `${page}_title`)} – ${name}`
}
