/** Whether a computed colour of CSS is a light one: text that is stands on dark ground. Transparent counts as dark. */
export function isLight(color: string): boolean {
  const [model = '', written = ''] = color.split('(')
  const numbers = (written.match(/-?\d*\.?\d+(?:e-?\d+)?%?/g) ?? []).map(Number.parseFloat)
  const [first = 0, second = 0, third = 0, alpha = 1] = numbers
  if (alpha === 0) return false
  switch (model) {
    case 'rgb':
    case 'rgba':
      return luminance(first / 255, second / 255, third / 255) > LIGHT
    case 'color':
      return luminance(first, second, third) > LIGHT
    case 'lab':
    case 'lch':
      return first > LIGHT_IN_LAB * 100
    case 'oklab':
    case 'oklch':
      return first > LIGHT_IN_LAB
    default:
      return false
  }
}

/** Half-way between what can be read on white and what can be read on black; as lightness about two thirds. */
const LIGHT = 0.36
const LIGHT_IN_LAB = 0.67

/** Relative luminance as WCAG has it. */
function luminance(red: number, green: number, blue: number): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}
