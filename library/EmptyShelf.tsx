import type { JSX } from 'preact'
import { text } from '../src/ui/text'
import { Icon } from './Icon'
import type { Model } from './model'

/** Nothing here: why, and what would come here. An empty library teaches how to begin. */
export function EmptyShelf({ model }: { model: Model }): JSX.Element | null {
  const { catalogue } = model
  const { name } = catalogue.shelf.value
  const query = catalogue.finder.query.value
  if (catalogue.failure.value || catalogue.isDamaged.value) return null
  if (catalogue.lost.value > 0 || catalogue.preparing.value) return null
  if (name === 'search') {
    // What was found for an earlier query says nothing of this one.
    if (catalogue.finder.found.value?.query !== query) return <Empty title={text('results_searching')} />
    return <Empty title={text('results_none', { query })} hint={text('results_noneHint')} />
  }
  if (name === 'all') return <FirstSteps model={model} />
  if (name === 'tag' || name === 'agency') return <Empty title={text('empty_shelf')} />
  return <Empty title={text(`empty_${name}`)} hint={text(`empty_${name}Hint`)} />
}

function Empty({ title, hint }: { title: string; hint?: string }): JSX.Element {
  return (
    <div class="empty">
      <h2 class="empty-title">{title}</h2>
      {hint && <p>{hint}</p>}
    </div>
  )
}

function FirstSteps({ model }: { model: Model }): JSX.Element {
  return (
    <div class="empty first-steps">
      <Icon name="cutting" />
      <h2 class="empty-title">{text('empty_all')}</h2>
      <ol>
        <li>{text('empty_step1')}</li>
        <li>{text('empty_step2')}</li>
        <li>{text('empty_step3')}</li>
      </ol>
      <button id="keep-sample" type="button" class="button" onClick={model.keepSample}>
        {text('empty_sample')}
      </button>
    </div>
  )
}
