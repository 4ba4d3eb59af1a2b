import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { ANNOTATION_COLORS } from '../../src/annotation/annotation'
import { besideWords, type Point } from '../../src/annotation/beside'
import { MarkIcon } from '../../src/ui/marks/MarkIcon'
import { COLOR_NAMES } from '../../src/ui/marks/words'
import { text } from '../../src/ui/text'
import type { OpenClipping } from '../open-clipping'
import type { Subject } from './marking'
import { selectedRange } from './selected'

interface MarkPillProps {
  opened: OpenClipping
}

/** Milliseconds without a change of the selection: whoever selects with keys is not done after each. */
const PAUSE = 300

/** What can be done with selected words, or with a mark: beside them, and never over them. */
export function MarkPill({ opened }: MarkPillProps): JSX.Element | null {
  const { marking } = opened
  const subject = marking.subject.value
  useSelection(opened)
  return subject ? <Pill key={keyOf(subject)} subject={subject} opened={opened} /> : null
}

function Pill({ subject, opened }: MarkPillProps & { subject: Subject }): JSX.Element | null {
  const { marking, story } = opened
  const pill = useRef<HTMLDivElement>(null)
  const copied = useSignal<'copied' | 'notCopied' | undefined>(undefined)
  const mark = subject.is === 'mark' ? story.standing.value.find((one) => one.mark.id === subject.id)?.mark : undefined
  const ranges = subject.is === 'mark' ? story.rangesOf(subject.id) : [selectedRange() ?? []].flat()

  useLayoutEffect(() => {
    const { current } = pill
    const pane = current?.closest<HTMLElement>('.reading')
    if (current && pane) put(current, ranges, pane, marking.reader.peek())
  })

  if (subject.is === 'mark' && !mark) return null
  return (
    <div
      ref={pill}
      id="pill"
      class="pill"
      role="toolbar"
      aria-label={text(mark ? 'reading_markActions' : 'reading_selectionActions')}
      onMouseDown={keepSelection}
    >
      {ANNOTATION_COLORS.map((color, at) => (
        <button
          key={color}
          id={`pill-${color}`}
          type="button"
          class="pill-color"
          aria-label={text(COLOR_NAMES[color])}
          title={text(COLOR_NAMES[color])}
          aria-pressed={mark ? mark.color === color : undefined}
          aria-keyshortcuts={`${at + 1}`}
          onClick={() => marking.mark(color)}
        >
          <span class={`swatch is-${color}`} aria-hidden="true" />
        </button>
      ))}
      <span class="pill-gap" />
      <PillButton id="pill-note" icon="edit" label={text('mark_edit')} act={() => void marking.note()} />
      <PillButton
        id="pill-copy"
        icon={copied.value === 'copied' ? 'placed' : 'quotation'}
        label={text(copied.value ? `mark_${copied.value}` : 'mark_copy')}
        act={async () => {
          copied.value = (await marking.copy()) ? 'copied' : 'notCopied'
        }}
      />
      {mark && <PillButton id="pill-remove" icon="remove" label={text('mark_remove')} act={marking.remove} />}
      <span class="unseen" role="status">
        {copied.value && text(`mark_${copied.value}`)}
      </span>
    </div>
  )
}

/** Px at the top of the pane that its bar covers. */
const BAR = 52

/** Beside the words, in the pane in which both scroll; where none of the words is seen, it stays unseen as well. */
function put(pill: HTMLElement, ranges: readonly Range[], pane: HTMLElement, reader: Point | undefined): void {
  pill.hidden = false
  const box = pane.getBoundingClientRect()
  const lines = ranges.flatMap((range) => [...range.getClientRects()]).filter(({ width }) => width > 0)
  const [last] = lines.slice(-1)
  const left = box.left + pane.clientLeft
  const view = { left, right: left + pane.clientWidth, top: box.top + BAR, bottom: box.bottom }
  const near = reader ?? (last && { x: (last.left + last.right) / 2, y: last.bottom })
  const corner = near && besideWords(lines, pill.getBoundingClientRect(), view, near)
  pill.hidden = corner === undefined
  if (!corner) return
  const { width } = pill.getBoundingClientRect()
  const isRightToLeft = getComputedStyle(pane).direction === 'rtl'
  const start = isRightToLeft ? view.right - corner.x - width : corner.x - view.left
  pill.style.setProperty('--pill-start', `${start}px`)
  pill.style.setProperty('--pill-top', `${corner.y - box.top + pane.scrollTop}px`)
}

interface PillButtonProps {
  id: string
  icon: 'edit' | 'quotation' | 'placed' | 'remove'
  label: string
  act: () => unknown
}

function PillButton({ id, icon, label, act }: PillButtonProps): JSX.Element {
  return (
    <button id={id} type="button" class="button button-icon" aria-label={label} title={label} onClick={act}>
      <MarkIcon name={icon} />
    </button>
  )
}

function keyOf(subject: Subject): string {
  return subject.is === 'mark' ? subject.id : `${subject.quote.hints.copy?.start}-${subject.quote.hints.copy?.end}`
}

/** A press on a button would take the selection away. */
function keepSelection(event: Event): void {
  event.preventDefault()
}

/** Offers the pill once a selection has settled. */
function useSelection({ marking }: OpenClipping): void {
  useLayoutEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    let isPressing = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const settle = (pause: number) => {
      clearTimeout(timer)
      timer = setTimeout(marking.offer, pause)
    }
    const listen = (type: string, heard: (event: Event) => void) => document.addEventListener(type, heard, { signal })
    listen('pointerdown', () => {
      isPressing = true
    })
    listen('pointerup', (event) => {
      isPressing = false
      if (event instanceof PointerEvent) marking.reader.value = { x: event.clientX, y: event.clientY }
      settle(0)
    })
    listen('pointercancel', () => {
      isPressing = false
    })
    listen('selectionchange', () => {
      if (!isPressing) settle(PAUSE)
    })
    listen('keydown', () => {
      marking.reader.value = undefined
    })
    return () => {
      clearTimeout(timer)
      listening.abort()
      marking.subject.value = undefined
    }
  }, [marking])
}
