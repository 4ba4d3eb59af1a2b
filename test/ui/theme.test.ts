import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = ['src/ui/theme.css', 'src/ui/marks/marks.css'].map((file) => readFileSync(file, 'utf8')).join()

/** Foreground, ground, least contrast: 4.5 for text (WCAG AA), 7 for reading (AAA), 3 for edges of controls. */
const PAIRS: [string, string, number][] = [
  ['ink', 'paper', 7],
  ['ink', 'paper-raised', 7],
  ['ink', 'paper-sunken', 7],
  ['ink', 'mark', 7],
  ['ink', 'warn-paper', 7],
  ['ink-soft', 'paper', 7],
  ['ink-soft', 'paper-sunken', 7],
  ['ink-soft', 'mark', 4.5],
  ['ink-faint', 'paper', 4.5],
  ['ink-faint', 'paper-raised', 4.5],
  ['ink-faint', 'paper-sunken', 4.5],
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-strong', 4.5],
  ['good', 'paper', 4.5],
  ['warn', 'paper', 4.5],
  ['warn', 'warn-paper', 4.5],
  ['edge', 'paper', 3],
  ['edge', 'paper-raised', 3],
  ['accent', 'paper', 3],
  ['accent', 'paper-raised', 3],
  ['star', 'paper', 3],
  ['star', 'paper-sunken', 3],
  ...['yellow', 'green', 'blue', 'rose'].flatMap((color): [string, string, number][] => [
    ['ink', `mark-${color}`, 7],
    [`line-${color}`, 'paper', 3],
    [`line-${color}`, `mark-${color}`, 3],
  ]),
]

describe.each(['light', 'dark'] as const)('on %s paper', (scheme) => {
  test.each(PAIRS)('%s on %s can be read (%d)', (text, ground, least) => {
    expect(contrast(colorOf(text, scheme), colorOf(ground, scheme))).toBeGreaterThanOrEqual(least)
  })
})

interface Oklch {
  /** 0 to 1. */
  lightness: number
  chroma: number
  /** In degrees. */
  hue: number
}

function colorOf(token: string, scheme: 'light' | 'dark'): Oklch {
  const found = new RegExp(`--${token}: light-dark\\(oklch\\(([^)]*)\\), oklch\\(([^)]*)\\)\\)`).exec(css)
  const [lightness, chroma, hue] = (found?.[scheme === 'light' ? 1 : 2] ?? '').split(' ').map(Number.parseFloat)
  if (lightness === undefined || chroma === undefined || hue === undefined) throw new Error(`No colour --${token}`)
  return { lightness: lightness / 100, chroma, hue }
}

function contrast(one: Oklch, other: Oklch): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** Relative luminance as WCAG has it, by the matrices of CSS Color 4. */
function luminance({ lightness, chroma, hue }: Oklch): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s
  const green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s
  const blue = -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s
  return 0.2126 * inGamut(red) + 0.7152 * inGamut(green) + 0.0722 * inGamut(blue)
}

function inGamut(channel: number): number {
  return Math.min(1, Math.max(0, channel))
}
