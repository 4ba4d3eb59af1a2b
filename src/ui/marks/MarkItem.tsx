import { useSignal } from '@preact/signals'
import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { MarkState } from '../../browser/messages'
import { text } from '../text'
import { MarkFields } from './MarkFields'
import { MarkIcon, type MarkIconName } from './MarkIcon'
import type { MarkEditor } from './mark-editor'
import type { HeldMark } from './mark-edits'
import { markWords, STANDINGS, shortened } from './words'

interface MarkItemProps {
  mark: HeldMark
  editor: MarkEditor
  /** How it stands in the text beside the list; missing while that is not known. */
  state?: MarkState
  /** Language of the words. */
  lang?: string
  /** Tags that complete what is typed. */
  known?: readonly string[]
  /** Note, tags and colour can be changed. */
  isOpen: boolean
  onToggle: () => void
  /** Leads to where the words stand. */
  onShow: () => void
  /** Where that is: a text of a button. */
  showTitle: string
  /** Puts the words and where they come from on the clipboard; false if the browser did not let us. */
  onCopy: () => Promise<boolean>
  onRemove: () => void
  /** It is the one that one is at, in the text beside the list. */
  isCurrent?: boolean
  /** What else is to be said of it. */
  children?: ComponentChildren
}

/** A mark in a list: its words, what was written about it, how it stands, and all that can be done with it. */
export function MarkItem(props: MarkItemProps): JSX.Element {
  const { editor, state, lang, known = [], isOpen, onToggle, onShow, showTitle } = props
  const mark = { ...props.mark, annotation: editor.edited(props.mark.annotation) }
  const { id, quote, color, note, tags } = mark.annotation
  const item = useRef<HTMLLIElement>(null)
  const wasOpen = useRef(isOpen)

  // Who is done writing goes on where they began.
  useEffect(() => {
    if (wasOpen.current && !isOpen && document.activeElement === document.body) {
      item.current?.querySelector<HTMLElement>('.mark-edit')?.focus()
    }
    wasOpen.current = isOpen
  }, [isOpen])

  return (
    <li
      ref={item}
      class={isOpen ? 'mark-item is-open' : 'mark-item'}
      data-mark={id}
      aria-current={props.isCurrent ? 'true' : undefined}
    >
      <button
        type="button"
        class="mark-words"
        title={showTitle}
        aria-label={markWords(mark.annotation, state)}
        onClick={onShow}
      >
        <bdi dir="auto" lang={lang ?? ''}>
          <span class={`inked is-${color}`}>{shortened(quote.exact, MOST_SHOWN)}</span>
        </bdi>
      </button>
      {isOpen ? (
        <MarkFields mark={mark} editor={editor} known={known} onDone={onToggle} />
      ) : (
        <Written {...(note && { note })} tags={tags} />
      )}
      {props.children}
      <div class="mark-foot">
        <Standing {...(state && { state })} />
        <MarkActions {...props} mark={mark} />
      </div>
    </li>
  )
}

function Written({ note, tags }: { note?: string; tags: string[] }): JSX.Element | null {
  if (!note && tags.length === 0) return null
  return (
    <div class="mark-written">
      {note && (
        <p class="mark-note" dir="auto">
          {shortened(note, MOST_SHOWN)}
        </p>
      )}
      {tags.map((tag) => (
        <bdi key={tag} class="mark-tag">
          {tag}
        </bdi>
      ))}
    </div>
  )
}

function Standing({ state }: { state?: MarkState }): JSX.Element {
  return (
    <p class={`mark-state${state ? ` is-${state}` : ''}`}>
      {state && (
        <>
          <MarkIcon name={state} />
          {text(STANDINGS[state])}
        </>
      )}
    </p>
  )
}

function MarkActions({ mark, isOpen, onToggle, onCopy, onRemove }: MarkItemProps): JSX.Element {
  const copied = useSignal<'copied' | 'notCopied' | undefined>(undefined)

  async function copy(): Promise<void> {
    copied.value = undefined
    copied.value = (await onCopy()) ? 'copied' : 'notCopied'
  }

  return (
    <div class="mark-actions">
      <p class="mark-copied" role="status">
        {copied.value && text(`mark_${copied.value}`)}
      </p>
      <MarkButton name="copy" icon={copied.value === 'copied' ? 'placed' : 'quotation'} onPress={copy} />
      <MarkButton name="remove" icon="remove" onPress={onRemove} />
      <button
        type="button"
        class="button button-icon mark-edit"
        aria-label={text('mark_edit')}
        title={text('mark_edit')}
        aria-expanded={isOpen}
        aria-controls={`mark-fields-${mark.annotation.id}`}
        onClick={onToggle}
      >
        <MarkIcon name={isOpen ? 'placed' : 'edit'} />
      </button>
    </div>
  )
}

interface MarkButtonProps {
  name: 'copy' | 'remove'
  icon: MarkIconName
  onPress: () => void
}

function MarkButton({ name, icon, onPress }: MarkButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class={`button button-icon mark-${name}`}
      aria-label={text(`mark_${name}`)}
      title={text(`mark_${name}`)}
      onClick={onPress}
    >
      <MarkIcon name={icon} />
    </button>
  )
}

/** UTF-16 units; longer words are read where they stand. */
const MOST_SHOWN = 600
