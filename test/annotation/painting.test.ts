// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest'
import { ANNOTATION_COLORS, type AnnotationColor } from '../../src/annotation/annotation'
import { highlightCss, LINES, LOOKS, type Look, PAINTS } from '../../src/annotation/highlight-style'
import { type Painted, painterOf } from '../../src/annotation/painting'

const nameOf = ({ color, isOnDark }: Look) => `${color}-${isOnDark ? 'dark' : 'light'}`

/** Highlights as browsers have them; the DOM of these tests has none. */
class FakeHighlight extends Set<AbstractRange> {
  priority = 0
}

let registry: Map<string, FakeHighlight>

beforeEach(() => {
  registry = new Map()
  Object.assign(window, { Highlight: FakeHighlight, CSS: { highlights: registry } })
  document.adoptedStyleSheets = []
  document.body.innerHTML = '<p>One two three.</p><p style="color: rgb(250, 250, 250)">Four five six.</p>'
})

function passage(paragraph: number, color: AnnotationColor): Painted {
  const text = document.querySelectorAll('p')[paragraph]?.firstChild
  if (!text) throw new Error('no such paragraph')
  return { ranges: [rangeOf(text)], color }
}

function rangeOf(node: Node): Range {
  const range = document.createRange()
  range.selectNodeContents(node)
  return range
}

const painted = () => [...registry].map(([name, ranges]) => [name, ...[...ranges].map(String)])

describe('a painter', () => {
  test('paints each colour as one highlight, and text on dark ground by another', () => {
    painterOf(nameOf, 'emphasis').paint([passage(0, 'green'), passage(1, 'green')])
    expect(painted()).toEqual([
      ['green-light', 'One two three.'],
      ['green-dark', 'Four five six.'],
    ])
  })

  test('takes away what is not painted any more, and leaves nothing behind', () => {
    const painter = painterOf(nameOf, 'emphasis')
    const [one, two] = [passage(0, 'green'), passage(1, 'rose')]
    painter.paint([one, two])
    painter.paint([two])
    expect(painted()).toEqual([['rose-dark', 'Four five six.']])
    painter.paint([])
    expect(painted()).toEqual([])
    expect(document.adoptedStyleSheets).toEqual([])
  })

  test('paints a mark in another colour', () => {
    const painter = painterOf(nameOf, 'emphasis')
    const one = passage(0, 'green')
    painter.paint([one])
    painter.paint([{ ...one, color: 'blue' }])
    expect(painted()).toEqual([['blue-light', 'One two three.']])
  })

  test('follows a page that has become dark', () => {
    const painter = painterOf(nameOf, 'emphasis')
    const one = passage(0, 'green')
    painter.paint([one])
    document.querySelector('p')?.setAttribute('style', 'color: rgb(240, 240, 240)')
    painter.paint([one])
    expect(painted()).toEqual([['green-dark', 'One two three.']])
  })

  test('puts back what the page has taken away, and takes away what the page has put there', () => {
    const painter = painterOf(nameOf, 'emphasis')
    const one = passage(0, 'green')
    const own = new CSSStyleSheet()
    document.adoptedStyleSheets = [own]
    painter.paint([one])
    registry.clear()
    document.adoptedStyleSheets = [own]
    painter.paint([one])
    expect(painted()).toEqual([['green-light', 'One two three.']])
    expect(document.adoptedStyleSheets).toHaveLength(2)
    registry.get('green-light')?.add(rangeOf(document.body))
    painter.paint([one])
    expect(painted()).toEqual([['green-light', 'One two three.']])
    registry.set('green-light', new FakeHighlight())
    painter.paint([one])
    expect(painted()).toEqual([['green-light', 'One two three.']])
  })

  test('leaves highlights and sheets of the page alone', () => {
    const [own, highlight] = [new CSSStyleSheet(), new FakeHighlight()]
    document.adoptedStyleSheets = [own]
    registry.set('search', highlight)
    const painter = painterOf(nameOf, 'emphasis')
    painter.paint([passage(0, 'green')])
    painter.paint([])
    expect([...registry]).toEqual([['search', highlight]])
    expect(document.adoptedStyleSheets).toEqual([own])
  })

  test('draws the eye to a mark above all others, for a while', () => {
    const painter = painterOf(nameOf, 'emphasis')
    const one = passage(0, 'green')
    painter.paint([one])
    painter.emphasise(one)
    expect(painted()).toEqual([
      ['green-light', 'One two three.'],
      ['emphasis', 'One two three.'],
    ])
    expect(registry.get('emphasis')?.priority).toBe(1)
    painter.emphasise(undefined)
    expect(painted()).toEqual([['green-light', 'One two three.']])
  })

  test('dresses an open shadow root as well', () => {
    const host = document.body.appendChild(document.createElement('div'))
    const shadow = host.attachShadow({ mode: 'open' })
    shadow.innerHTML = '<p>Seven eight.</p>'
    painterOf(nameOf, 'emphasis').paint([
      { ranges: [rangeOf(shadow.querySelector('p')?.firstChild ?? shadow)], color: 'blue' },
    ])
    expect(shadow.adoptedStyleSheets).toHaveLength(1)
    expect(document.adoptedStyleSheets).toHaveLength(0)
  })
})

describe('the colours', () => {
  test.each(ANNOTATION_COLORS)('words in %s can be read: AAA on light and on dark ground', (color) => {
    const { light, dark } = PAINTS[color]
    expect(contrast(light.ink, light.ground)).toBeGreaterThanOrEqual(7)
    expect(contrast(dark.ink, dark.ground)).toBeGreaterThanOrEqual(7)
  })

  test.each(ANNOTATION_COLORS)('the line of %s is seen on its ground, and on paper', (color) => {
    const { light, dark } = PAINTS[color]
    expect(contrast(light.line, light.ground)).toBeGreaterThanOrEqual(3)
    expect(contrast(light.line, '#ffffff')).toBeGreaterThanOrEqual(3)
    expect(contrast(dark.line, dark.ground)).toBeGreaterThanOrEqual(3)
  })

  test('are told apart by their lines, too', () => {
    expect(new Set(Object.values(LINES)).size).toBe(ANNOTATION_COLORS.length)
  })

  test('all have a rule, one for forced colours, and on dark ground one for paper', () => {
    const css = highlightCss(nameOf, 'emphasis')
    for (const look of LOOKS) {
      expect(css.split(`::highlight(${nameOf(look)})`)).toHaveLength(look.isOnDark ? 4 : 3)
    }
    expect(css).toContain('::highlight(emphasis)')
  })
})

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** Relative luminance as WCAG has it, of #rrggbb. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
