import { expect, test } from 'vitest'
import { isLight } from '../../src/annotation/lightness'

test.each([
  'rgb(255, 255, 255)',
  'rgb(200, 200, 190)',
  'rgba(255, 255, 255, 0.87)',
  'color(srgb 0.9 0.9 0.9)',
  'color(display-p3 0.9 0.95 0.9 / 0.5)',
  'oklch(0.93 0.01 80)',
  'lab(90 0 0)',
])('%s is light text', (color) => {
  expect(isLight(color)).toBe(true)
})

test.each([
  'rgb(0, 0, 0)',
  'rgb(110, 110, 110)',
  'rgb(200, 20, 20)',
  'rgba(255, 255, 255, 0)',
  'color(srgb 0.1 0.1 0.1)',
  'oklch(0.4 0.2 30)',
  'lch(40 20 30)',
  '',
  'not a colour',
])('%s is not', (color) => {
  expect(isLight(color)).toBe(false)
})
