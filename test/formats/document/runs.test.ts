import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article, Mark } from '../../../src/article/article'
import type { MarkedStory, PlacedMark } from '../../../src/clipping/marked-story'
import { storyTextOf } from '../../../src/clipping/story-text'
import { type Run, runPartsOf, splitRuns } from '../../../src/formats/document/runs'
import { sampleAnnotation } from '../../clipping/annotation'
import { sampleArticle } from '../../clipping/sample'

function storyWith(article: Article, places: [start: number, end: number][]): MarkedStory {
  const placed = places
    .map(([start, end], at): PlacedMark => ({ mark: sampleAnnotation({ id: `A${at}` }), start, end, isChanged: false }))
    .toSorted((one, other) => one.start - other.start)
  return { ...storyTextOf(article, article), article, placed, lost: [] }
}

function rain(marks: Mark[] = []): Article {
  return sampleArticle({
    headline: 'Rain',
    lead: '',
    kickers: [],
    blocks: [{ kind: 'paragraph', text: 'It rained.', marks }],
  })
}

function said(runs: readonly Run[]): string {
  return runs.map(({ text, highlight }) => (highlight ? `[${text}]` : text)).join('|')
}

describe('the runs of a story', () => {
  test('are cut where a mark begins or ends', () => {
    const [, block] = runPartsOf(storyWith(rain([{ kind: 'strong', start: 0, end: 2 }]), [[8, 14]]))
    expect(said(block?.runs ?? [])).toBe('It| |[rained]|.')
    expect(block?.runs.map(({ isStrong }) => isStrong)).toEqual([true, false, false, false])
  })

  test('of a highlight run on from the headline into the text', () => {
    const parts = runPartsOf(storyWith(rain(), [[2, 7]]))
    expect(parts.map(({ runs }) => said(runs))).toEqual(['Ra|[in]', '[It]| rained.'])
    expect(parts.map(({ runs }) => runs.map(({ begins, ends }) => begins.length - ends.length))).toEqual([
      [0, 1],
      [-1, 0],
    ])
  })

  test('name the inner of two links', () => {
    const [outer, inner] = ['https://a.example/', 'https://b.example/']
    const marks: Mark[] = [
      { kind: 'link', start: 0, end: 10, href: outer },
      { kind: 'link', start: 3, end: 9, href: inner },
    ]
    const [, block] = runPartsOf(storyWith(rain(marks), []))
    expect(block?.runs.map(({ href }) => href)).toEqual([outer, inner, outer])
  })

  test('never cut a character in two', () => {
    const article = sampleArticle({ headline: '😀', lead: '', kickers: [], blocks: [] })
    const [headline] = runPartsOf(storyWith(article, [[0, 1]]))
    expect(headline?.runs.map(({ text }) => text)).toEqual(['😀'])
  })

  test('say every character once, and of every highlight once where it begins and ends, whatever overlaps', () => {
    const length = 'Rain\nIt rained.'.length
    const place = fc
      .tuple(fc.nat(length), fc.nat(length))
      .map(([one, other]): [number, number] => [Math.min(one, other), Math.max(one, other)])
    const mark = fc.record({
      kind: fc.constantFrom('strong' as const, 'em' as const),
      start: fc.nat(10),
      end: fc.nat(10),
    })
    fc.assert(
      fc.property(fc.array(place), fc.array(mark), (places, marks) => {
        // Words are marked, not the space between two paragraphs.
        const worded = places.filter(([start, end]) => start < end && !(start === 4 && end === 5))
        const story = storyWith(rain(marks), worded)
        const runs = runPartsOf(story).map((part) => part.runs)
        expect(runs.map((some) => some.map(({ text }) => text).join(''))).toEqual(['Rain', 'It rained.'])
        const all = runs.flat()
        const ids = story.placed.map(({ mark }) => mark.id).toSorted()
        expect(all.flatMap(({ begins }) => begins.map(({ id }) => id)).toSorted()).toEqual(ids)
        expect(all.flatMap(({ ends }) => ends.map(({ id }) => id)).toSorted()).toEqual(ids)
      }),
    )
  })

  test('of ten thousand highlights over the same words are ten thousand', () => {
    const headline = 'x'.repeat(10_001)
    const article = sampleArticle({ headline, lead: '', kickers: [], blocks: [] })
    const story = storyWith(
      article,
      Array.from({ length: 10_000 }, (_, at) => [at, headline.length]),
    )
    expect(runPartsOf(story).flatMap(({ runs }) => runs)).toHaveLength(10_000)
  })
})

test('runs are cut into lines, and what begins or ends in one stays there', () => {
  const [, block] = runPartsOf(
    storyWith(sampleArticle({ headline: 'A', lead: '', kickers: [], blocks: [{ kind: 'list', text: 'one\ntwo' }] }), [
      [2, 9],
    ]),
  )
  const lines = splitRuns(block?.runs ?? [], '\n')
  expect(lines.map(said)).toEqual(['[one]', '[two]'])
  expect(lines.map((runs) => runs.map(({ begins, ends }) => [begins.length, ends.length]))).toEqual([
    [[1, 0]],
    [[0, 1]],
  ])
})
