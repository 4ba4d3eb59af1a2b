import { describe, expect, test } from 'vitest'
import { everything, extended, NOTHING, toggled, within } from '../../library/selection'

const ORDER = ['a', 'b', 'c', 'd', 'e']

describe('selecting', () => {
  test('one after the other adds, and the same again takes away', () => {
    const two = toggled(toggled(NOTHING, 'b'), 'd')
    expect([...two.ids]).toEqual(['b', 'd'])
    expect([...toggled(two, 'b').ids]).toEqual(['d'])
  })

  test('with Shift reaches from the last one, upwards and downwards', () => {
    expect([...extended(toggled(NOTHING, 'b'), 'd', ORDER).ids]).toEqual(['b', 'c', 'd'])
    expect([...extended(toggled(NOTHING, 'd'), 'b', ORDER).ids].toSorted()).toEqual(['b', 'c', 'd'])
  })

  test('with Shift again reaches from the same place', () => {
    const reach = extended(extended(toggled(NOTHING, 'c'), 'd', ORDER), 'a', ORDER)
    expect([...reach.ids].toSorted()).toEqual(['a', 'b', 'c', 'd'])
  })

  test('with Shift first of all selects that one', () => {
    expect([...extended(NOTHING, 'c', ORDER).ids]).toEqual(['c'])
  })

  test('with Shift from one that has gone selects that one', () => {
    expect([...extended({ ids: new Set(), anchor: 'gone' }, 'c', ORDER).ids]).toEqual(['c'])
  })

  test('everything means what the list holds', () => {
    expect([...everything(ORDER).ids]).toEqual(ORDER)
  })

  test('ends for what leaves the list', () => {
    expect([...within(everything(ORDER), ['b', 'x']).ids]).toEqual(['b'])
  })
})
