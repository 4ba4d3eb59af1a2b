import type { JSX } from 'preact'
import { text } from '../src/ui/text'
import type { FormatEntry, FormatGroup } from './export-formats'

interface FormatChoicesProps {
  groups: readonly FormatGroup[]
  chosen: FormatEntry
  onChoose: (format: string) => void
}

/** Every kind of file, by what it is good for; arrow keys lead through all of them. */
export function FormatChoices({ groups, chosen, onChoose }: FormatChoicesProps): JSX.Element {
  return (
    <section class="format-choices" aria-labelledby="format-choices-title">
      <h2 id="format-choices-title" class="choices-title">
        {text('export_as')}
      </h2>
      {groups.map(({ id, title, entries }) => (
        <fieldset key={id} id={`formats-${id}`} class="choices format-group">
          <legend>{text(title)}</legend>
          {entries.map((entry) => (
            <FormatChoice
              key={entry.format.id}
              entry={entry}
              isChosen={entry.format.id === chosen.format.id}
              onChoose={onChoose}
            />
          ))}
        </fieldset>
      ))}
    </section>
  )
}

interface FormatChoiceProps {
  entry: FormatEntry
  isChosen: boolean
  onChoose: (format: string) => void
}

function FormatChoice({ entry: { format, name, hint }, isChosen, onChoose }: FormatChoiceProps): JSX.Element {
  const { id, extension } = format
  return (
    <label class="choice format-choice">
      <input
        type="radio"
        name="format"
        id={`format-${id}`}
        value={id}
        checked={isChosen}
        aria-labelledby={`format-${id}-name`}
        aria-describedby={`format-${id}-hint`}
        onChange={() => onChoose(id)}
      />
      <span class="format-words">
        <span id={`format-${id}-name`} class="format-name">
          {text(name)} <code dir="ltr">.{extension}</code>
        </span>
        <span id={`format-${id}-hint`} class="format-hint">
          {text(hint)}
        </span>
      </span>
    </label>
  )
}
