import { describe, expect, test } from 'vitest'
import { headOf } from '../../src/clipping/head'
import { upgraded } from '../../src/clipping/upgrade'
import { sampleAnnotation } from './annotation'
import firstLight from './first-light.json'
import { sampleArticle, sampleClipping } from './sample'

const [rain, train] = firstLight.texts.map(({ clipping }) => clipping)

describe('a clipping that first light stored', () => {
  test('is today’s clipping, for it has nothing that has gone since', () => {
    expect(upgraded(rain)).toEqual({ ok: true, value: rain })
    expect(upgraded(train)).toEqual({ ok: true, value: train })
  })

  test('gets a head that tells what lists show today', () => {
    const read = upgraded(rain)
    expect(read.ok && headOf(read.value)).toMatchObject({
      tags: ['هوا'],
      hasNote: true,
      state: 'read',
      section: 'اجتماعی',
      revisions: 1,
    })
  })
})

test('the address of a clipping is told anew from where it was read, whatever a file claims', () => {
  const moved = { ...sampleClipping(), address: 'https://bank.example/' }
  expect(upgraded(moved)).toEqual({ ok: true, value: sampleClipping() })
})

test('tags come in as if they had been typed', () => {
  expect(upgraded({ ...sampleClipping(), tags: [' هوا ', 'هوا'] })).toMatchObject({
    ok: true,
    value: { tags: ['هوا'] },
  })
})

test('a clipping with everything it can have is read whole', () => {
  const full = {
    ...sampleClipping(),
    edits: { headline: 'باران', lead: '', published: '2025-08-05', authors: ['سارا'], agency: '', keywords: ['هوا'] },
    note: 'یادداشت',
    annotations: [sampleAnnotation(), sampleAnnotation({ id: 'A2', note: 'مهم', tags: ['هوا'] })],
    revisions: [{ article: sampleArticle(), scope: 'selection', clippedAt: 500, trashedAt: 700 }],
    trashedAt: 2_000,
  }
  expect(upgraded(full)).toEqual({ ok: true, value: full })
})

test('an empty list of marks is none', () => {
  expect(upgraded({ ...sampleClipping(), annotations: [] })).toEqual({ ok: true, value: sampleClipping() })
})

describe('is refused', () => {
  test.each([
    ['what is no clipping', 7],
    ['a clipping without an article', { ...sampleClipping(), article: undefined }],
    ['one whose earlier text is no article', { ...sampleClipping(), revisions: [{ clippedAt: 1, scope: 'article' }] }],
    ['one without an id', { ...sampleClipping(), id: '' }],
    ['one that was kept after the end of all calendars', { ...sampleClipping(), clippedAt: 1e99 }],
    ['one that was kept at no whole moment', { ...sampleClipping(), clippedAt: 1.5 }],
    ['a correction that is no text', { ...sampleClipping(), edits: { headline: 7 } }],
    ['a state that there is not', { ...sampleClipping(), state: 'burnt' }],
    ['two marks under one id', { ...sampleClipping(), annotations: [sampleAnnotation(), sampleAnnotation()] }],
    [
      'a mark in a colour that there is not',
      { ...sampleClipping(), annotations: [{ ...sampleAnnotation(), color: 'x' }] },
    ],
    [
      'a mark that ends before it begins',
      {
        ...sampleClipping(),
        annotations: [sampleAnnotation({ quote: { ...sampleAnnotation().quote, hints: { page: [2, 1] } } })],
      },
    ],
  ])('%s', (_, raw) => {
    expect(upgraded(raw)).toEqual({ ok: false, reason: 'badRequest' })
  })

  test('one with a note of millions of letters', () => {
    expect(upgraded({ ...sampleClipping(), note: 'x'.repeat(2_000_001) })).toEqual({ ok: false, reason: 'tooLarge' })
  })
})
