import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { uriOf } from '../../../src/formats/xml/uri'
import { element, escaped, writable } from '../../../src/formats/xml/xml'
import { elementsIn } from './well-formed'

describe('an element', () => {
  test('gives back any text and attribute, but for characters that XML has not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const [read] = elementsIn(element('p', { note: text }, escaped(text) + element('b', {})))
        expect(read?.attributes.get('note')).toBe(writable(text))
        expect(read?.text).toBe(writable(text))
      }),
    )
  })

  test('has no attribute that has no value', () => {
    expect(element('p', { lang: undefined, dir: 'rtl' })).toBe('<p dir="rtl"/>')
  })

  test('keeps a carriage return and a tab, which parsers would make a space', () => {
    expect(element('p', { a: '\r\t' })).toBe('<p a="&#13;&#9;"/>')
  })
})

test.each(['\u0000', '\ud800', '\udc00', '\uffff', '\u001b'])(
  '%j becomes one sign for what is missing',
  (character) => {
    expect(writable(`a${character}b`)).toBe('a\ufffdb')
  },
)

test.each([
  '<a><b></a></b>',
  '<a>',
  '<a>&nbsp;</a>',
  '<a b=c/>',
  '<a b="1" b="2"/>',
  '<a>\u0001</a>',
  'text',
  '<a>a & b</a>',
])('the tests see that this is not XML: %s', (xml) => {
  expect(() => elementsIn(xml)).toThrow()
})

describe('an address that every program follows', () => {
  test.each([
    ['https://x.example/خبر', 'https://x.example/%D8%AE%D8%A8%D8%B1'],
    ['https://x.example/a b?c=[d]#e#f', 'https://x.example/a%20b?c=%5Bd%5D#e%23f'],
    ['https://x.example/100%', 'https://x.example/100%25'],
    ['https://خبر.example/', 'https://xn--ngblk.example/'],
    ['http://[::1]:8080/', 'http://[::1]:8080/'],
    ['https://me:50%@x.example/', 'https://me:50%25@x.example/'],
    ['https://x.example/a|b^c', 'https://x.example/a%7Cb%5Ec'],
  ])('%s', (address, uri) => {
    expect(uriOf(address)).toBe(uri)
  })

  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '/rain', '', 'https://x.example:99999/'])(
    'is not %s',
    (address) => {
      expect(uriOf(address)).toBeUndefined()
    },
  )

  test('has nothing in it but what the standard allows, whatever the browser took', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (path) => {
        const uri = uriOf(`https://x.example/${path}`) ?? ''
        expect(uri).toMatch(
          /^https:\/\/x\.example\/(?:[\w\-.~:/?@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*(?:#(?:[\w\-.~:/?@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*)?$/,
        )
      }),
    )
  })
})
