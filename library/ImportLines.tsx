import { useSignal } from '@preact/signals'
import type { ComponentChildren, JSX } from 'preact'
import type { EntryPlace } from '../src/clipping/entry'
import type { ImportCounts } from '../src/store/import-counts'
import type { ImportLine, KnownClipping } from '../src/store/import-lines'
import { shortDayOf } from '../src/ui/dates'
import { hashOf } from '../src/ui/place'
import { sourceName } from '../src/ui/source-name'
import { type CountedKey, counted, text, uiLanguage } from '../src/ui/text'
import { Icon, type IconName } from './Icon'

interface LineGroupProps {
  label: CountedKey
  icon: IconName
  /** Of all; the first of them have a line. */
  count: number
  lines: readonly ImportLine[]
}

/** What becomes of clippings in the same way; opened, line by line. */
export function LineGroup({ label, icon, count, lines }: LineGroupProps): JSX.Element | null {
  return (
    <Group label={label} icon={icon} count={count} lines={lines}>
      {(line, key) => <Line key={key} line={line} />}
    </Group>
  )
}

/** What cannot be taken, and why. */
export function RefusalGroup({ counts: { refused, refusals } }: { counts: ImportCounts }): JSX.Element | null {
  return (
    <Group label="import_refused" icon="warning" count={refused} lines={refusals}>
      {(refusal, key) => (
        <li key={key} class="import-line">
          <p class="import-facts">
            <span>
              {text(labelOf(refusal), { line: placeNumber(refusal), reason: text(`refused_${refusal.reason}`) })}
            </span>
            <FileName file={refusal.file} />
          </p>
        </li>
      )}
    </Group>
  )
}

interface GroupProps<Item> {
  label: CountedKey
  icon: IconName
  count: number
  lines: readonly Item[]
  children: (line: Item, key: number) => JSX.Element
}

/** Lines are made when they are asked for, some at a time: ten thousand at once would hold up the page. */
function Group<Item>({ label, icon, count, lines, children }: GroupProps<Item>): JSX.Element | null {
  const shown = useSignal(0)
  if (count === 0) return null
  const next = Math.min(LINES_AT_ONCE, lines.length - shown.value)
  return (
    <details
      class="fold import-group"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && shown.value === 0) shown.value = LINES_AT_ONCE
      }}
    >
      <summary>
        <Icon name="chevron" size={16} />
        <Icon name={icon} size={16} />
        {counted(label, count)}
      </summary>
      <ol class="import-lines">{lines.slice(0, shown.value).map(children)}</ol>
      {next > 0 && shown.value > 0 && (
        <button
          type="button"
          class="list-more"
          onClick={() => {
            shown.value += LINES_AT_ONCE
          }}
        >
          {counted('import_showMore', next)}
        </button>
      )}
      {next <= 0 && count > lines.length && <p class="import-more">{counted('import_more', count - lines.length)}</p>}
    </details>
  )
}

const LINES_AT_ONCE = 100

function Line({ line }: { line: ImportLine }): JSX.Element {
  const { head, of, gains, file } = line
  const { headline, dir, lang, published } = head
  return (
    <li class="import-line">
      <p class="import-headline">
        <bdi dir={dir} lang={lang ?? ''}>
          {headline}
        </bdi>
      </p>
      <p class="import-facts">
        <Fact>
          <bdi>{sourceName(head)}</bdi>
        </Fact>
        {published && (
          <Fact>
            <bdi>{shortDayOf(published, uiLanguage.value)}</bdi>
          </Fact>
        )}
        <Fact>
          {text(line.record === undefined ? 'import_placeLine' : 'import_placeRecord', { line: placeNumber(line) })}
        </Fact>
        <FileName file={file} />
      </p>
      {gains && <p class="import-gains">{text('import_gains', { gains: gainWords(gains) })}</p>}
      {of && <Known of={of} />}
    </li>
  )
}

function Known({ of }: { of: KnownClipping }): JSX.Element {
  if (of.isIncoming) return <p class="import-facts">{text('import_ofIncoming')}</p>
  return (
    <p class="import-facts">
      <span>{text('import_of')}</span>
      <a class="import-known" href={hashOf({ page: 'clipping', id: of.id })}>
        <bdi dir={of.dir}>{of.headline}</bdi>
      </a>
    </p>
  )
}

function FileName({ file }: { file: string | undefined }): JSX.Element | null {
  if (file === undefined) return null
  return (
    <Fact>
      <bdi dir="ltr">{file}</bdi>
    </Fact>
  )
}

function Fact({ children }: { children: ComponentChildren }): JSX.Element {
  return <span class="import-fact">{children}</span>
}

function gainWords(gains: NonNullable<ImportLine['gains']>): string {
  const words = gains.map((gain) => text(`gain_${gain}`))
  return new Intl.ListFormat(uiLanguage.value, { type: 'conjunction' }).format(words)
}

function labelOf({ record }: EntryPlace): 'import_line' | 'import_record' {
  return record === undefined ? 'import_line' : 'import_record'
}

function placeNumber({ line, record }: EntryPlace): number {
  return record ?? line
}
