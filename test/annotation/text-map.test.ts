// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { textMapOf } from '../../src/annotation/text-map'
import { bodyOf } from './page'

const textOf = (html: string) => textMapOf(bodyOf(html)).text

describe('the text of a page', () => {
  test('is what stands in it, a line for each block', () => {
    expect(textOf('<h1>Snow</h1><p>It <b>snowed</b> all night.</p><ul><li>one</li><li>two</li></ul>end')).toBe(
      'Snow\nIt snowed all night.\none\ntwo\nend',
    )
  })

  test('breaks a line where the page does', () => {
    expect(textOf('<p>one<br>two</p>')).toBe('one\ntwo')
  })

  test('has spaces for the line breaks of the markup, unless they are shown', () => {
    expect(textOf('<p>a\n\tb</p><pre>c\nd</pre>')).toBe('a  b\nc\nd')
  })

  test.each(['script', 'style', 'noscript', 'template', 'svg', 'math', 'textarea', 'select', 'title'])(
    'leaves out what is in a <%s>',
    (tag) => {
      const body = bodyOf('<p>seen</p>')
      const element = document.createElement(tag)
      element.append('unseen')
      body.append(element, 'too')
      expect(textMapOf(body).text).toBe('seen\ntoo')
    },
  )

  test('has what is hidden now: it may be opened later', () => {
    expect(textOf('<p>shown</p><div hidden>folded</div><div style="display: none">closed</div>')).toBe(
      'shown\nfolded\nclosed',
    )
  })

  test('is read through a form that calls its fields like properties of nodes', () => {
    const names = ['firstChild', 'childNodes', 'nextSibling', 'nodeType', 'localName', 'parentNode', 'shadowRoot']
    const fields = names.map((name) => `<input name="${name}">`).join('')
    expect(textOf(`<form>${fields}<p>inside</p></form><p>after</p>`)).toBe('inside\nafter')
  })

  test('may be as deep as a browser allows and deeper', () => {
    const body = bodyOf('')
    let at: Element = body
    for (let i = 0; i < 3_000; i++) {
      const inner = document.createElement('span')
      at.append(inner)
      at = inner
    }
    at.append('deep')
    expect(textMapOf(body).text).toBe('deep')
  })
})

describe('open shadow roots', () => {
  const hosted = () => {
    const body = bodyOf('before <x-card>light <i slot="name">named</i> left</x-card> after')
    body
      .querySelector('x-card')
      ?.attachShadow({ mode: 'open' })
      .append(...shadowParts())
    return body
  }
  const shadowParts = () => {
    const holder = document.createElement('div')
    holder.innerHTML = '<p>shadow <slot name="name">nobody</slot> end</p><slot name="empty">fallback</slot>'
    return [...holder.childNodes]
  }

  test('stand in the place of what they show, each slot where it is', () => {
    expect(textMapOf(hosted()).text).toBe('before \nshadow named end\nfallback after')
  })

  test('have ranges of their own, and no range is empty', () => {
    const map = textMapOf(hosted())
    const ranges = map.rangesOf(map.text.indexOf('before'), map.text.indexOf('end') + 3)
    expect(ranges.map((range) => range.startContainer.textContent?.trim())).toEqual(['before', 'shadow', 'named'])
    expect(ranges.every((range) => !range.collapsed)).toBe(true)
  })

  test('know the places of their nodes', () => {
    const body = hosted()
    const map = textMapOf(body)
    const named = body.querySelector('i')?.firstChild
    expect(named && map.placeOf(named, 2)).toBe(map.text.indexOf('named') + 2)
  })
})

describe('frames of the same origin', () => {
  test('are read where they stand', () => {
    const holder = document.createElement('div')
    const frame = document.createElement('iframe')
    const framed = new DOMParser().parseFromString('<p>framed words</p>', 'text/html')
    Object.defineProperty(frame, 'contentDocument', { value: framed })
    holder.append('before', frame, 'after')
    const map = textMapOf(holder)
    expect(map.text).toBe('before\nframed words\nafter')
    const [range] = map.rangesOf(map.text.indexOf('framed'), map.text.indexOf('framed') + 6)
    expect(range?.startContainer.ownerDocument).toBe(framed)
    expect(map.placeOf(framed.body, 0)).toBe('before'.length)
  })

  test('of another origin are passed over', () => {
    const holder = document.createElement('div')
    const frame = document.createElement('iframe')
    Object.defineProperty(frame, 'contentDocument', { value: null })
    holder.append('before', frame, 'after')
    expect(textMapOf(holder).text).toBe('before\nafter')
  })
})

describe('a point of the page', () => {
  const html = '<p>one</p><!-- note --><p>two <b>three</b></p><script>no()</script><p>four</p>'

  test('in a text is a place in the text', () => {
    const body = bodyOf(html)
    const map = textMapOf(body)
    const three = body.querySelector('b')?.firstChild
    expect(three && map.placeOf(three, 0)).toBe(map.text.indexOf('three'))
    expect(three && map.placeOf(three, 5)).toBe(map.text.indexOf('three') + 5)
    expect(three && map.placeOf(three, 999)).toBe(map.text.indexOf('three') + 5)
  })

  test('between elements is the end of what was before', () => {
    const body = bodyOf(html)
    const map = textMapOf(body)
    expect(map.placeOf(body, 0)).toBe(0)
    expect(map.placeOf(body, 1)).toBe('one'.length)
    expect(map.placeOf(body, 3)).toBe(map.text.indexOf('\nfour'))
    expect(map.placeOf(body, body.childNodes.length)).toBe(map.text.length)
  })

  test('in what is not read is where that stands', () => {
    const body = bodyOf(html)
    const map = textMapOf(body)
    const code = body.querySelector('script')?.firstChild
    expect(code && map.placeOf(code, 1)).toBe(map.text.indexOf('\nfour'))
  })

  test('outside of the tree is nowhere', () => {
    const map = textMapOf(bodyOf(html))
    expect(map.placeOf(document.documentElement, 0)).toBeUndefined()
    expect(map.placeOf(document.createTextNode('loose'), 0)).toBeUndefined()
  })
})

describe('ranges of a stretch', () => {
  test('begin and end in text, over all elements between', () => {
    const map = textMapOf(bodyOf('<p>one <b>two</b></p><p>three</p>'))
    const ranges = map.rangesOf(2, map.text.indexOf('three') + 2)
    expect(ranges.map(String)).toEqual(['e twoth'])
  })

  test('are none for nothing, for line breaks and beyond the text', () => {
    const map = textMapOf(bodyOf('<p>one</p><p>two</p>'))
    expect([map.rangesOf(1, 1), map.rangesOf(3, 4), map.rangesOf(100, 200), map.rangesOf(2, 0)]).toEqual([
      [],
      [],
      [],
      [],
    ])
  })
})
