import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOf } from '../../src/clipping/address'

describe('two links to one page have one address', () => {
  test.each([
    ['a place on the page does not matter', 'https://a.example/n/1#comments', 'https://a.example/n/1'],
    [
      'nor does the newsletter it came from',
      'https://a.example/n/1?utm_source=mail&UTM_Medium=x',
      'https://a.example/n/1',
    ],
    ['nor a click number', 'https://a.example/?id=7&fbclid=Iw2&gclid=9', 'https://a.example/?id=7'],
    ['nor a port that goes without saying', 'https://a.example:443/n/1', 'https://a.example/n/1'],
    ['nor the order of parameters', 'https://a.example/?page=2&id=7', 'https://a.example/?id=7&page=2'],
    ['nor an empty question mark', 'https://a.example/n/1?', 'https://a.example/n/1'],
    ['nor capitals in the host', 'https://A.Example/n/1', 'https://a.example/n/1'],
  ])('%s', (_, url, address) => {
    expect(addressOf(url)).toBe(address)
  })
})

describe('two pages stay two', () => {
  test.each([
    ['pages behind #!', 'https://a.example/#!/news/1', 'https://a.example/#!/news/2'],
    ['pages of one number on different ports', 'https://a.example:8443/n/1', 'https://a.example/n/1'],
    ['an article and its second page', 'https://a.example/?id=7', 'https://a.example/?id=7&page=2'],
    ['the same parameter in another order', 'https://a.example/?t=1&t=2', 'https://a.example/?t=2&t=1'],
    ['titles in an old encoding', 'https://a.example/?q=%CE%C8%D1', 'https://a.example/?q=%CE%C8%D2'],
    ['a parameter that only begins like a tracking one', 'https://a.example/?fbclids=1', 'https://a.example/'],
  ])('%s', (_, one, other) => {
    expect(addressOf(one)).not.toBe(addressOf(other))
  })
})

test('the part behind #! is kept', () => {
  expect(addressOf('https://a.example/#!/news/1')).toBe('https://a.example/#!/news/1')
})

test('a question mark in the query is part of it', () => {
  expect(addressOf('https://a.example/??')).toBe('https://a.example/??')
})

test('what is no address stays as it is', () => {
  expect(addressOf('صفحهٔ اول')).toBe('صفحهٔ اول')
})

test('the address of an address is itself', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
      expect(addressOf(addressOf(url))).toBe(addressOf(url))
    }),
  )
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(addressOf(addressOf(text))).toBe(addressOf(text))
    }),
  )
})

test('a newsletter’s parameters never make another page', () => {
  const tracking = fc.constantFrom('utm_source=a', 'fbclid=b', 'gclid=c', 'mc_eid=d', 'at_medium=e', 'ref_src=f')
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true }), tracking, (url, parameter) => {
      const tracked = `${url}${url.includes('?') ? '&' : '?'}${parameter}`
      expect(addressOf(tracked)).toBe(addressOf(url))
    }),
  )
})
