import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import type { ClippingHead } from '../src/clipping/head'
import type { SearchHit } from '../src/search/search'
import { agoWords, shortDayOf } from '../src/ui/dates'
import { MarkedText, Snippet } from '../src/ui/Snippet'
import { sourceName } from '../src/ui/source-name'
import { text, uiLanguage } from '../src/ui/text'
import { whereLabel } from '../src/ui/where-label'
import { placeOf } from './commands'
import { Icon, type IconName } from './Icon'
import type { Model } from './model'
import { extended, toggled } from './selection'

interface ClippingRowProps {
  head: ClippingHead
  /** Its place among the listed ones. */
  at: number
  /** How it was found, on the search shelf. */
  hit: SearchHit | undefined
  isAtCursor: boolean
  isSelected: boolean
  /** Something is selected: then every row shows its box. */
  isSelecting: boolean
  model: Model
}

/** One clipping in the list. A press opens it; Ctrl opens its page, Shift reaches to it, the box selects it. */
export function ClippingRow(props: ClippingRowProps): JSX.Element {
  const { head, at, hit, isSelected, model } = props
  const lang = uiLanguage.value
  const day = useMemo(() => (head.published ? shortDayOf(head.published, lang) : keptWords(head, lang)), [head, lang])

  function pressed(event: MouseEvent): void {
    const isBox = event.target instanceof Element && event.target.closest('.row-box') !== null
    if (event.ctrlKey || event.metaKey) model.openOriginal(head)
    else if (event.shiftKey) select(head, model, true)
    else if (isBox) select(head, model, false)
    else model.go(placeOf(head.id, model))
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list box has the keys, for all of its rows
    <div
      id={`row-${head.id}`}
      class={classOf(props)}
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      aria-posinset={at + 1}
      aria-setsize={model.catalogue.total.value || model.catalogue.listed.value.length}
      onClick={pressed}
      onMouseDown={keepFocusOnList}
    >
      <span class="row-box" title={text('row_select')}>
        <Icon name={isSelected ? 'check' : 'unread'} size={16} isFilled={head.state === 'unread' && !isSelected} />
        {head.state === 'unread' && <span class="unseen">{text('row_unread')}</span>}
      </span>
      <span class="row-text" dir={head.dir}>
        <span class="row-headline">
          <bdi lang={head.lang ?? ''}>
            {hit?.where === 'headline' ? <MarkedText {...hit.snippet} /> : head.headline}
          </bdi>
        </span>
        <span class="row-source">
          <bdi>{sourceName(head)}</bdi>
          <span aria-hidden="true">·</span>
          <bdi class="row-day">{day}</bdi>
          {head.tags.map((tag) => (
            <bdi key={tag} class="row-tag">
              {tag}
            </bdi>
          ))}
        </span>
        {hit && hit.where !== 'headline' && <HitSnippet hit={hit} />}
      </span>
      <span class="row-signs">
        {head.starred && <Sign icon="star" label={text('star')} />}
        {head.hasNote && <Sign icon="note" label={text('row_note')} />}
        {head.state === 'archived' && <Sign icon="archive" label={text('row_archived')} />}
      </span>
    </div>
  )
}

function HitSnippet({ hit: { head, where, snippet } }: { hit: SearchHit }): JSX.Element {
  const label = whereLabel(where)
  return <Snippet {...snippet} {...(label && { label })} {...(head.lang && { lang: head.lang })} />
}

function Sign({ icon, label }: { icon: IconName; label: string }): JSX.Element {
  return (
    <span class={`sign sign-${icon}`} title={label}>
      <Icon name={icon} size={16} isFilled={icon === 'star'} />
      <span class="unseen">{label}</span>
    </span>
  )
}

function select(head: ClippingHead, { catalogue, cursor, selection }: Model, isReaching: boolean): void {
  const order = catalogue.listed.value.map(({ id }) => id)
  // The first reach goes from the clipping at the cursor.
  const from =
    selection.value.anchor === undefined ? { ...selection.value, ...anchorAt(cursor.value) } : selection.value
  selection.value = isReaching ? extended(from, head.id, order) : toggled(selection.value, head.id)
  cursor.value = head.id
}

function anchorAt(cursor: string | undefined): { anchor?: string } {
  return cursor === undefined ? {} : { anchor: cursor }
}

/** Shift would select the text between two presses, and a press would take the focus from the list. */
function keepFocusOnList(event: MouseEvent): void {
  event.preventDefault()
  document.getElementById('list')?.focus({ preventScroll: true })
}

function classOf({ head, hit, isAtCursor, isSelecting }: ClippingRowProps): string {
  const classes = [
    'row',
    hit && hit.where !== 'headline' && 'row-found',
    head.state === 'unread' && 'is-unread',
    isAtCursor && 'is-at-cursor',
    isSelecting && 'is-selecting',
  ]
  return classes.filter(Boolean).join(' ')
}

function keptWords({ clippedAt }: ClippingHead, lang: string): string {
  return agoWords(clippedAt, Date.now(), lang)
}
