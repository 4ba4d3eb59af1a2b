import { expect, test } from 'vitest'
import { labelRole, labelsIn } from '../../src/text/labels'

test('a label is known however its half-spaces, colons and letters are written', () => {
  expect(['مطالب مرتبط', 'مطالب مرتبط:', 'مطالب‌مرتبط', 'مطالب مرتبط ›'].map((line) => labelRole(line))).toEqual(
    Array(4).fill('related'),
  )
  expect(labelRole('نظرات کاربران')).toBe('comments')
  expect(labelRole('İlgili haberler')).toBe('related')
})

test('a label inside a sentence is no label', () => {
  expect(labelRole('این فیلم در جشنواره به نمایش درآمد')).toBeUndefined()
  expect(labelRole('او گفت نظرات کاربران را خوانده است')).toBeUndefined()
})

test('a row of labels gives each its value', () => {
  expect(labelsIn('کد خبر: ۴۸۲۱۳ | تاریخ انتشار: ۲۲ آبان ۱۴۰۴ - ۰۹:۳۵ | محیط زیست')).toEqual([
    { role: 'newsCode', value: '۴۸۲۱۳' },
    { role: 'published', value: '۲۲ آبان ۱۴۰۴ - ۰۹:۳۵' },
  ])
})

test('a label alone has no value', () => {
  expect(labelsIn('برچسب‌ها :')).toEqual([{ role: 'tags' }])
})

test('a sentence with a colon is no row of labels', () => {
  expect(labelsIn('رئیس انجمن گفت: باران دیروز بارید.')).toEqual([])
})
