import type { JSX } from 'preact'
import { ANNOTATION_COLORS, type AnnotationColor } from '../../annotation/annotation'
import { text } from '../text'
import { COLOR_NAMES } from './words'

interface ColorChoiceProps {
  /** Unique on the page. */
  id: string
  /** None if what it stands for has several. */
  color?: AnnotationColor
  onChoose: (color: AnnotationColor) => void
}

/** Four colours, one of them chosen; the line below tells each apart without its colour, and so does its name. */
export function ColorChoice({ id, color, onChoose }: ColorChoiceProps): JSX.Element {
  return (
    <fieldset class="colors">
      <legend class="unseen">{text('mark_color')}</legend>
      {ANNOTATION_COLORS.map((one) => (
        <label key={one} class="color" title={text(COLOR_NAMES[one])}>
          <input
            type="radio"
            class="unseen"
            id={`${id}-${one}`}
            name={id}
            checked={one === color}
            aria-label={text(COLOR_NAMES[one])}
            onChange={() => onChoose(one)}
          />
          <span class={`swatch is-${one}`} aria-hidden="true" />
        </label>
      ))}
    </fieldset>
  )
}
