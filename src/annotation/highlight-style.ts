import { ANNOTATION_COLORS, type AnnotationColor } from './annotation'

/** How a passage is painted: in which colour, and on which ground. */
export interface Look {
  color: AnnotationColor
  /** The text is light, and so the ground behind it dark. */
  isOnDark: boolean
}

/** Every look that there is. */
export const LOOKS: readonly Look[] = ANNOTATION_COLORS.flatMap((color) => [
  { color, isOnDark: false },
  { color, isOnDark: true },
])

export interface Paint {
  ground: string
  ink: string
  line: string
}

/** Ink on ground holds WCAG AAA; `test/annotation/painting.test.ts` computes them. */
export const PAINTS: Record<AnnotationColor, { light: Paint; dark: Paint }> = {
  yellow: {
    light: { ground: '#fbe680', ink: '#241e1a', line: '#8f6a00' },
    dark: { ground: '#5e4f07', ink: '#f5f1ea', line: '#deba42' },
  },
  green: {
    light: { ground: '#b5f3c4', ink: '#241e1a', line: '#26894c' },
    dark: { ground: '#205335', ink: '#f5f1ea', line: '#63ca84' },
  },
  blue: {
    light: { ground: '#bbe4ff', ink: '#241e1a', line: '#2a75ba' },
    dark: { ground: '#244c77', ink: '#f5f1ea', line: '#6fb5ef' },
  },
  rose: {
    light: { ground: '#ffcdd6', ink: '#241e1a', line: '#c64060' },
    dark: { ground: '#773443', ink: '#f5f1ea', line: '#f3899e' },
  },
}

/** Who cannot tell the colours apart can tell their lines, and so can paper. */
export const LINES: Record<AnnotationColor, 'solid' | 'dashed' | 'dotted' | 'double'> = {
  yellow: 'solid',
  green: 'dashed',
  blue: 'dotted',
  rose: 'double',
}

/** CSS that paints highlights of these names. Where a page sets its own colours on text, they give way: ink is readable. */
export function highlightCss(nameOf: (look: Look) => string, emphasis: string): string {
  const rules = LOOKS.map(({ color, isOnDark }) => {
    const { light, dark } = PAINTS[color]
    const name = nameOf({ color, isOnDark })
    const line = LINES[color]
    return [
      ruleFor(name, isOnDark ? dark : light, line),
      ...(isOnDark ? [`@media print{${ruleFor(name, light, line)}}`] : []),
      `@media (forced-colors:active){::highlight(${name}){background-color:Mark;color:MarkText}}`,
    ].join('')
  })
  return `${rules.join('')}::highlight(${emphasis}){text-decoration:underline solid 4px;text-underline-offset:2px}`
}

function ruleFor(name: string, { ground, ink, line }: Paint, style: string): string {
  const text = `color:${ink};-webkit-text-fill-color:${ink};text-shadow:none`
  return `::highlight(${name}){background-color:${ground};${text};text-decoration:underline ${style} ${line} 2px}`
}
