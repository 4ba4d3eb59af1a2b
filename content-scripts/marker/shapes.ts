import type { AnnotationColor } from '../../src/annotation/annotation'
import { LINES, PAINTS } from '../../src/annotation/highlight-style'

/** Path data on a field of 20 × 20, to be drawn with a line of 1.5. */
const SHAPES = {
  note: 'M4 16l.75-3.25 8.5-8.5 2.5 2.5-8.5 8.5L4 16ZM11.5 6l2.5 2.5',
  quote: 'M8.5 6.25C6.1 7 4.75 8.9 4.75 11.5v2.25H8.5V10H5.1M15.5 6.25c-2.4.75-3.75 2.65-3.75 5.25v2.25h3.75V10h-3.4',
  remove: 'M4 5.75h12M8 5.75V4h4v1.75M5.5 5.75l.6 10.5h7.8l.6-10.5M8.5 8.75v4.5M11.5 8.75v4.5',
  hide: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  check: 'M4.5 10.5l3.75 3.75 7.25-8',
  warning: 'M10 3.5L17.25 16H2.75L10 3.5ZM10 8.25v3.5M10 13.75v.01',
}

export function icon(shape: keyof typeof SHAPES): Element {
  return drawing('icon', [{ d: SHAPES[shape] }])
}

/** A colour as it lies on paper, with its line below words; a tick if it is chosen. */
export function swatch(color: AnnotationColor, isChosen: boolean): Element {
  const { ground, ink, line } = PAINTS[color].light
  const drawn = LINES[color]
  return drawing('swatch', [
    {
      d: 'M6 1.5h8A4.5 4.5 0 0 1 18.5 6v8a4.5 4.5 0 0 1-4.5 4.5H6A4.5 4.5 0 0 1 1.5 14V6A4.5 4.5 0 0 1 6 1.5Z',
      fill: ground,
      stroke: line,
      'stroke-width': '1',
    },
    { d: drawn === 'double' ? 'M5 13h10M5 16h10' : 'M5 14.5h10', stroke: line, ...STROKES[drawn] },
    ...(isChosen ? [{ d: 'M6.25 8l2.75 2.75L13.75 5', stroke: ink, 'stroke-width': '2' }] : []),
  ])
}

const STROKES: Record<(typeof LINES)[AnnotationColor], Record<string, string>> = {
  solid: { 'stroke-width': '2' },
  dashed: { 'stroke-width': '2', 'stroke-dasharray': '2.6 4.4' },
  dotted: { 'stroke-width': '2', 'stroke-dasharray': '0 3.3' },
  double: { 'stroke-width': '1.25' },
}

function drawing(className: string, paths: Record<string, string>[]): Element {
  const svg = drawn('svg', { class: className, viewBox: '0 0 20 20', 'aria-hidden': 'true' })
  svg.append(...paths.map((path) => drawn('path', path)))
  return svg
}

function drawn(tag: string, attributes: Record<string, string>): Element {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  return made
}
