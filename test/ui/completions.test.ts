import { describe, expect, test } from 'vitest'
import { completionsFor } from '../../src/ui/completions'

const KNOWN = ['آب', 'کتاب‌خانه', 'کتاب', 'Bakı', 'reading list']

describe('a tag that is being typed', () => {
  test('is completed by those that begin so, then by those that hold it', () => {
    expect(completionsFor('ا', ['بارا', 'اب'], [])).toEqual(['اب', 'بارا'])
  })

  test('is met however it is written', () => {
    expect(completionsFor('كتاب', KNOWN, [])).toEqual(['کتاب‌خانه', 'کتاب'])
    expect(completionsFor('READ', KNOWN, [])).toEqual(['reading list'])
  })

  test('is not completed by one that is there already', () => {
    expect(completionsFor('کتاب', KNOWN, ['کتاب'])).toEqual(['کتاب‌خانه'])
  })

  test('of nothing is completed by nothing', () => {
    expect(completionsFor('  ', KNOWN, [])).toEqual([])
  })
})
