import { expect, test } from 'vitest'
import { citeKeys } from '../../../src/formats/reference/cite-key'
import { referenceOf } from '../../../src/formats/reference/reference-of'
import { sampleClipping } from '../../clipping/sample'
import { fullClipping } from '../bibliography'

test('a reference is cited by where it is from, its day and its number', () => {
  expect(citeKeys()(referenceOf(fullClipping()))).toBe('khabar-example_20250805_1024')
})

test('a number in Persian digits counts', () => {
  expect(citeKeys()(referenceOf(fullClipping({ newsCode: '۱۴۰۴' })))).toBe('khabar-example_20250805_1404')
})

test('one without a number or a day has a key all the same, and always the same', () => {
  const [one, other] = [citeKeys(), citeKeys()].map((keyOf) => keyOf(referenceOf(sampleClipping())))
  expect(one).toMatch(/^khabar-example_nd_[a-z0-9]+$/)
  expect(other).toBe(one)
})

test('no two references of a file have one key', () => {
  const keyOf = citeKeys()
  const keys = Array.from({ length: 50 }, (_, number) =>
    keyOf(referenceOf(fullClipping({ url: `https://khabar.example/${number}` }))),
  )
  expect(new Set(keys).size).toBe(50)
})

test('keys are ASCII, whatever the page is called', () => {
  const { url, newsCode } = { url: 'https://خبر.example/یک', newsCode: '«الف»/../{}' }
  expect(citeKeys()(referenceOf(fullClipping({ url, newsCode })))).toMatch(/^[a-z0-9_-]+$/)
})
