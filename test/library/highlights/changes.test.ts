import { describe, expect, test } from 'vitest'
import {
  type Deed,
  inMessages,
  type Plan,
  recoloring,
  removing,
  renaming,
  tagging,
} from '../../../library/highlights/changes'
import type { Annotation } from '../../../src/annotation/annotation'
import { type Clipping, clippingOf } from '../../../src/clipping/clipping'
import { marksOf, withMarksChanged } from '../../../src/clipping/marks'
import { sampleArticle } from '../../clipping/sample'
import { highlightsIn, marked } from './marked'

describe('highlights in another colour', () => {
  test('are those that did not have it', () => {
    const held = [clipping('a', marked('1', 'باد'), marked('2', 'باران', { color: 'rose' }))]
    expect(recoloring(highlightsIn(held), 'rose').deeds.map(({ mark }) => mark)).toEqual(['1'])
  })

  test('get their own colours back, unless somebody has chosen a third one since', () => {
    const held = [clipping('a', marked('1', 'باد', { color: 'green' }), marked('2', 'باران'))]
    const plan = recoloring(highlightsIn(held), 'rose')
    const after = done(held, plan.deeds)
    expect(colours(after)).toEqual(['rose', 'rose'])
    expect(colours(done(after, backFrom(plan, after)))).toEqual(['green', 'yellow'])
    const since = done(after, recoloring(highlightsIn(after).slice(0, 1), 'blue').deeds)
    expect(colours(done(since, backFrom(plan, since)))).toContain('blue')
  })
})

describe('tags of highlights', () => {
  test('are added and removed, however they are typed', () => {
    const held = [clipping('a', marked('1', 'باد', { tags: ['هواشناسي'] }))]
    const after = done(held, tagging(highlightsIn(held), ['آب'], ['هواشناسی']).deeds)
    expect(tags(after)).toEqual([['آب']])
  })

  test('are renamed wherever they are met, and two of one name become one', () => {
    const held = [
      clipping('a', marked('1', 'باد', { tags: ['هوا', 'آب'] }), marked('2', 'ماه', { tags: ['شب'] })),
      clipping('b', marked('1', 'باران', { tags: ['باران', 'هوا'] })),
    ]
    const after = done(held, renaming(highlightsIn(held), 'هوا', 'آب').deeds)
    expect(tags(after)).toEqual([['آب'], ['شب'], ['باران', 'آب']])
  })

  test('are as before when that is taken back, and what was tagged meanwhile stays', () => {
    const held = [clipping('a', marked('1', 'باد', { tags: ['هوا', 'آب'] }))]
    const plan = renaming(highlightsIn(held), 'هوا', 'آب')
    const after = done(held, plan.deeds)
    expect(tags(done(after, backFrom(plan, after)))).toEqual([['هوا', 'آب']])
    const since = done(after, tagging(highlightsIn(after), ['شب'], []).deeds)
    expect(tags(done(since, backFrom(plan, since)))).toEqual([['آب', 'شب', 'هوا']])
  })
})

test('removed highlights come back', () => {
  const held = [clipping('a', marked('1', 'باد'), marked('2', 'باران'))]
  const plan = removing(highlightsIn(held))
  const after = done(held, plan.deeds)
  expect(after.flatMap(marksOf)).toEqual([])
  expect(
    done(after, backFrom(plan, after))
      .flatMap(marksOf)
      .map(({ id }) => id),
  ).toEqual(['1', '2'])
})

describe('messages', () => {
  const deeds = ['a', 'a', 'b', 'c'].map(
    (clipping, at): Deed => ({ key: `${at}`, clipping, mark: `${at}`, what: 'trash' }),
  )

  test('hold no more clippings than one may change at once', () => {
    const messages = inMessages(deeds, 2, 100)
    expect(messages.map((message) => message.map(({ id }) => id))).toEqual([['a', 'b'], ['c']])
  })

  test('and no more marks', () => {
    const messages = inMessages(deeds, 100, 1)
    expect(messages.map((message) => message.map(({ change }) => change.trash))).toEqual([
      [['0']],
      [['1']],
      [['2']],
      [['3']],
    ])
  })

  test('of nothing are none', () => {
    expect(inMessages([], 100, 100)).toEqual([])
  })
})

function clipping(id: string, ...annotations: Annotation[]): Clipping {
  return { ...clippingOf(sampleArticle(), { id, now: 1_000 }), annotations }
}

/** What the store holds after these deeds. */
function done(held: readonly Clipping[], deeds: Deed[]): Clipping[] {
  const changes = new Map(
    inMessages(deeds, 500, 500)
      .flat()
      .map(({ id, change }) => [id, change]),
  )
  return held.map((one) => withMarksChanged(one, changes.get(one.id) ?? {}, 2_000) ?? one)
}

function backFrom(plan: Plan, held: readonly Clipping[]): Deed[] {
  const marks = new Map(highlightsIn(held).map(({ key, mark }) => [key, mark]))
  return plan.back((key) => marks.get(key))
}

function colours(held: readonly Clipping[]): string[] {
  return held.flatMap(marksOf).map(({ color }) => color)
}

function tags(held: readonly Clipping[]): string[][] {
  return held.flatMap(marksOf).map((mark) => mark.tags)
}
