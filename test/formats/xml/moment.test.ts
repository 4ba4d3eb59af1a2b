import { describe, expect, test } from 'vitest'
import { xmlMoment, xmlTime } from '../../../src/formats/xml/moment'

describe('a date in XML', () => {
  test.each([
    ['2025-08-05', '2025-08-05'],
    ['2025-08', '2025-08'],
    ['2025-08-05T10:20', '2025-08-05T10:20:00'],
    ['2025-08-05T10:20+03:30', '2025-08-05T10:20:00+03:30'],
    ['2025-08-05T10:20:30.5Z', '2025-08-05T10:20:30.5Z'],
    ['2025-08-05T10:20-14:00', '2025-08-05T10:20:00-14:00'],
    ['2025-08-05T10:20+19:59', '2025-08-04T14:21:00.000Z'],
  ])('%s is %s', (iso, xml) => {
    expect(xmlTime(iso)).toBe(xml)
  })

  test.each(['0000', '0000-03-01', '-000001-09-03'])('is left out in a year that XML has not: %s', (iso) => {
    expect(xmlTime(iso)).toBeUndefined()
  })

  test('has no sign before the years that somebody may have made up', () => {
    expect(xmlMoment(8_640_000_000_000_000)).toBe('275760-09-13T00:00:00.000Z')
    expect(xmlMoment(0)).toBe('1970-01-01T00:00:00.000Z')
  })
})
