import { describe, expect, test } from 'vitest'
import { type Sight, type Standing, standingAfter, UNSEEN } from '../../src/annotation/standing'

const searching: Sight = { stands: false, isQuiet: false }
const quiet: Sight = { stands: false, isQuiet: true }
const same: Sight = { stands: false, found: 'same', isQuiet: false }
const changed: Sight = { stands: false, found: 'changed', isQuiet: false }
const stands: Sight = { stands: true, isQuiet: false }

/** The states that a mark goes through, from a page that has just been opened. */
function states(...sights: Sight[]): string[] {
  let standing: Standing = UNSEEN
  return sights.map((sight) => {
    standing = standingAfter(standing, sight)
    return standing.state
  })
}

describe('a mark', () => {
  test('is searched for while the page still changes, and then found', () => {
    expect(states(searching, searching, same)).toEqual(['searching', 'searching', 'placed'])
  })

  test('whose words have changed has moved', () => {
    expect(states(changed)).toEqual(['moved'])
  })

  test('is an orphan only when the page is quiet', () => {
    expect(states(searching, quiet)).toEqual(['searching', 'orphan'])
  })

  test('that was an orphan is searched for again when more text comes', () => {
    expect(states(quiet, searching, same)).toEqual(['orphan', 'searching', 'placed'])
  })

  test('stays while its words stand, whatever else is to be found', () => {
    expect(states(same, { ...stands, found: 'changed' })).toEqual(['placed', 'placed'])
    expect(states(changed, { ...stands, found: 'same' })).toEqual(['moved', 'moved'])
  })

  test('that the page draws anew in one go is placed as before', () => {
    expect(states(same, same)).toEqual(['placed', 'placed'])
  })

  test('that is drawn anew among other words has moved, and does not say otherwise later', () => {
    expect(states(same, changed, same)).toEqual(['placed', 'moved', 'moved'])
  })

  test('whose words were gone for a while has moved, even if they look the same', () => {
    expect(states(same, searching, same, same)).toEqual(['placed', 'searching', 'moved', 'moved'])
    expect(states(same, quiet, same)).toEqual(['placed', 'orphan', 'moved'])
  })
})
