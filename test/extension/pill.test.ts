import { describe, expect, test } from 'vitest'
import { hasPillAt, pillAfter, pillSchema } from '../../src/browser/pill'

const host = 'khabar.example'

describe('the pill', () => {
  test('is wanted everywhere until somebody says otherwise', () => {
    expect(hasPillAt(undefined, host)).toBe(true)
    expect(hasPillAt({}, host)).toBe(true)
  })

  test('is switched off and on again for one host', () => {
    const off = pillAfter({ offAt: ['other.example'] }, { host, isOn: false })
    expect(off).toEqual({ offAt: ['other.example', host] })
    expect([hasPillAt(off, host), hasPillAt(off, 'third.example')]).toEqual([false, true])
    expect(pillAfter(pillAfter(off, { host, isOn: false }), { host, isOn: true })).toEqual({ offAt: ['other.example'] })
  })

  test('is nowhere while it is off altogether, and what was said of single hosts stays', () => {
    const pill = pillAfter({ isOff: true, offAt: ['other.example'] }, { host, isOn: false })
    expect(hasPillAt(pill, 'third.example')).toBe(false)
    expect(pill).toEqual({ isOff: true, offAt: ['other.example', host] })
  })

  test('forgets the oldest of more hosts than a setting holds, which could not be read again otherwise', () => {
    let pill = { offAt: Array.from({ length: 5_000 }, (_, at) => `${at}.example`) }
    pill = { offAt: [], ...pillAfter(pill, { host, isOn: false }) }
    expect(pill.offAt).toHaveLength(5_000)
    expect([pill.offAt[0], pill.offAt.at(-1)]).toEqual(['1.example', host])
    expect(pillSchema(pill).ok).toBe(true)
  })
})
