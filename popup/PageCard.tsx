import type { ComponentChildren, JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Notice } from '../src/ui/Notice'
import { text } from '../src/ui/text'
import { ArticlePreview } from './ArticlePreview'
import { KeepActions } from './KeepActions'
import { KeptCard } from './KeptCard'
import type { Model } from './model'
import { Skeleton } from './Skeleton'
import { type PageView, viewOf } from './state'
import { UnreadableCard } from './UnreadableCard'

/** The page that the popup stands on, in one place and one size whatever becomes of it. */
export function PageCard({ model }: { model: Model }): JSX.Element {
  const view = viewOf(model.session.state.value)
  const card = useRef<HTMLElement>(null)

  // A pressed button that is gone afterwards hands the focus to what comes next.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) card.current?.querySelector<HTMLElement>('.comes-next')?.focus()
  }, [view.is])

  return (
    <section ref={card} id="card" class="card" aria-label={text('page_label')} aria-busy={view.is === 'reading'}>
      {contentOf(view, model)}
    </section>
  )
}

function contentOf(view: PageView, model: Model): ComponentChildren {
  const { trouble } = model.session.state.value
  switch (view.is) {
    case 'reading':
      return (
        <>
          {trouble ? <Notice icon="warning" sentence={text(`fail_${trouble}`)} isUrgent /> : <Skeleton />}
          <KeepActions model={model} />
        </>
      )
    case 'readable':
      return (
        <>
          <ArticlePreview article={view.article} trouble={trouble} />
          <KeepActions model={model} />
        </>
      )
    case 'unreadable':
      return <UnreadableCard reason={view.reason} model={model} />
    case 'kept':
      return <KeptCard clipping={view.clipping} isChanged={view.isChanged} model={model} />
  }
}
