import { expect, test } from 'vitest'
import english from '../../_locales/en/messages.json'
import { formats } from '../../src/formats/index'

test('every kind of file has a name and a line on what it is for', () => {
  const keys = [...formats.keys()].map((id) => `format_${id.replaceAll('-', '_')}`)
  expect(keys.filter((key) => !(key in english && `${key}_hint` in english))).toEqual([])
})

test('every kind of file goes out or comes in', () => {
  const idle = [...formats.values()].filter(({ read, write }) => !read && !write)
  expect(idle).toEqual([])
})
