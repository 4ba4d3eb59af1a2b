import { describe, expect, test } from 'vitest'
import { linesOf, type Run } from '../../library/runs'

describe('a passage', () => {
  test('without marks is one run', () => {
    expect(runs('باران آمد')).toEqual([{ text: 'باران آمد', start: 0, isStrong: false, isEm: false }])
  })

  test('is the same text again, whatever lies over it', () => {
    const marks = [
      { kind: 'link', start: 0, end: 7, href: 'https://a.example/' },
      { kind: 'strong', start: 3, end: 12 },
      { kind: 'em', start: 5, end: 9 },
    ] as const
    const text = 'one two three four'
    expect(
      runs(text, [...marks])
        .map((run) => run.text)
        .join(''),
    ).toBe(text)
  })

  test('with marks that overlap has each where it holds', () => {
    const cut = runs('abcdef', [
      { kind: 'strong', start: 0, end: 4 },
      { kind: 'em', start: 2, end: 6 },
    ])
    expect(cut.map(({ text, isStrong, isEm }) => [text, isStrong, isEm])).toEqual([
      ['ab', true, false],
      ['cd', true, true],
      ['ef', false, true],
    ])
  })

  test('has one link where emphasis begins inside it', () => {
    const [line] = linesOf({
      text: 'abcdef',
      marks: [
        { kind: 'link', start: 0, end: 4, href: 'https://a.example/' },
        { kind: 'em', start: 2, end: 6 },
      ],
    })
    expect(line?.stretches.map(({ href, runs }) => [href, runs.length])).toEqual([
      ['https://a.example/', 2],
      [undefined, 1],
    ])
  })

  test('of links one in the other follows the inner one', () => {
    const cut = runs('abcd', [
      { kind: 'link', start: 0, end: 4, href: 'https://outer.example/' },
      { kind: 'link', start: 1, end: 2, href: 'https://inner.example/' },
    ])
    expect(cut.map(({ href }) => href)).toEqual([
      'https://outer.example/',
      'https://inner.example/',
      'https://outer.example/',
    ])
  })

  test('shows damage at its place', () => {
    const damage = [{ kind: 'entityDebris', text: '&nbsp;', block: 0, start: 4 }] as const
    expect(
      linesOf({ text: 'آمد.&nbsp;رفت' }, damage)[0]?.stretches[0]?.runs.map((run) => [run.text, run.damage]),
    ).toEqual([
      ['آمد.', undefined],
      ['&nbsp;', 'entityDebris'],
      ['رفت', undefined],
    ])
  })

  test('of several lines keeps a mark that reaches over their end', () => {
    const lines = linesOf({ text: 'one\ntwo', marks: [{ kind: 'strong', start: 2, end: 5 }] })
    expect(lines.map(({ start }) => start)).toEqual([0, 4])
    expect(lines.map(({ stretches }) => stretches.flatMap((stretch) => stretch.runs.map(strongText)))).toEqual([
      ['on', '*e'],
      ['*t', 'wo'],
    ])
  })

  test('of nothing has a line of nothing', () => {
    expect(
      linesOf({ text: '' })[0]
        ?.stretches.flatMap(({ runs }) => runs.map(({ text }) => text))
        .join(''),
    ).toBe('')
  })
})

function runs(text: string, marks: Parameters<typeof linesOf>[0]['marks'] = []): Run[] {
  return linesOf({ text, marks }).flatMap(({ stretches }) => stretches.flatMap((stretch) => stretch.runs))
}

function strongText({ text, isStrong }: Run): string {
  return isStrong ? `*${text}` : text
}
