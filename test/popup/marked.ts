import type { Annotation } from '../../src/annotation/annotation'
import type { Clipping } from '../../src/clipping/clipping'
import { sampleAnnotation } from '../clipping/annotation'
import { sampleClipping } from '../clipping/sample'

/** Stands at the beginning of the sample's text. */
export const FIRST = sampleAnnotation({
  id: 'B1',
  quote: { exact: 'بارش پیوسته', prefix: '', suffix: '', hints: {} },
  color: 'green',
})

/** Stands near its end. */
export const SECOND = sampleAnnotation({ id: 'A1' })

/** The sample, kept, with these marks. */
export function kept(...annotations: Annotation[]): Clipping {
  return { ...sampleClipping(), ...(annotations.length > 0 && { annotations }) }
}

export function markIn(clipping: Clipping | undefined, id: string): Annotation | undefined {
  return clipping?.annotations?.find((mark) => mark.id === id)
}

/** Of all that match. */
export function texts(selector: string): (string | null)[] {
  return [...document.querySelectorAll(selector)].map(({ textContent }) => textContent)
}
