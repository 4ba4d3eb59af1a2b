import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Annotation } from '../../src/annotation/annotation'
import type { Clipping } from '../../src/clipping/clipping'
import { markedStoryOf } from '../../src/clipping/marked-story'
import { marksOf } from '../../src/clipping/marks'
import { storyTextOf } from '../../src/clipping/story-text'
import { sampleAnnotation } from './annotation'
import { anyClipping } from './any-clipping'
import { sampleArticle, sampleClipping } from './sample'

/** A mark on a stretch of a text, with what stands around it. */
function markOn(text: string, start: number, end: number): Annotation {
  const quote = {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - 60), start),
    suffix: text.slice(end, end + 60),
    hints: {},
  }
  return sampleAnnotation({ id: `${start}-${end}`, quote })
}

function textOf({ article }: Clipping): string {
  return storyTextOf(article, article).text
}

describe('the text of a clipping', () => {
  test('has kickers, headline and story, each on a line', () => {
    const article = sampleArticle()
    expect(storyTextOf(article, article).text.split('\n')).toEqual([
      'گزارش میدانی',
      'باران در شهر بندری',
      'بارش پیوسته خیابان‌ها را خلوت کرد.',
      'مردم گفته‌اند که کتاب‌های خیس را کنار پنجره می‌گذارند.',
    ])
  })

  test('has a corrected lead in place of the one that was read', () => {
    const read = sampleArticle()
    expect(storyTextOf({ ...read, lead: 'باران بارید.' }, read).text.split('\n')).toContain('باران بارید.')
  })

  test('has no captions, and the rows of a table a line each', () => {
    const article = sampleArticle({
      kickers: [],
      lead: 'باران',
      blocks: [
        { kind: 'image', text: 'چتر', url: 'https://khabar.example/a.jpg' },
        {
          kind: 'table',
          text: 'old',
          rows: [
            ['شهر', 'باران'],
            ['بندر', '۱۲\t۳'],
          ],
        },
      ],
    })
    expect(storyTextOf(article, article).text).toBe('باران در شهر بندری\nباران\nشهر\tباران\nبندر\t۱۲ ۳')
  })

  test('says of every part where it stands, and between parts is one line break', () => {
    fc.assert(
      fc.property(anyClipping, ({ article }) => {
        const { text, parts } = storyTextOf(article, article)
        let end = -1
        for (const part of parts) {
          expect(part.start).toBe(end + 1)
          expect(part.end).toBeGreaterThan(part.start)
          end = part.end
        }
        expect(end).toBe(text.length)
      }),
    )
  })
})

describe('a mark', () => {
  const correctedBlocks = sampleArticle().blocks.map((block) => ({ ...block, text: block.text.replace('کنار', 'پشت') }))
  const clipping = sampleClipping()
  const text = textOf(clipping)
  const start = text.indexOf('کتاب‌های خیس')

  test('is found by its words', () => {
    const mark = markOn(text, start, start + 12)
    const { placed, lost } = markedStoryOf({ ...clipping, annotations: [mark] })
    expect(placed).toEqual([{ mark, start, end: start + 12, isChanged: false }])
    expect(lost).toEqual([])
  })

  test('whose words are not there is not lost', () => {
    const mark = markOn('هیچ‌یک از این واژه‌ها در آن خبر نیامده است', 4, 30)
    const { placed, lost } = markedStoryOf({ ...clipping, annotations: [mark] })
    expect(placed).toEqual([])
    expect(lost).toEqual([mark])
  })

  test('on words that were corrected since is found, and said to be changed', () => {
    const mark = markOn(text, start, text.length)
    const edited = { ...clipping, article: sampleArticle({ blocks: correctedBlocks }), annotations: [mark] }
    expect(markedStoryOf(edited)).toMatchObject({ placed: [{ mark, isChanged: true }], lost: [] })
  })

  test('in the trash is in neither list', () => {
    const mark = { ...markOn(text, start, start + 12), trashedAt: 3 }
    expect(markedStoryOf({ ...clipping, annotations: [mark] })).toMatchObject({ placed: [], lost: [] })
  })

  test('is not trusted where it says that it stood', () => {
    const mark = markOn(text, start, start + 12)
    const copy = { revision: 0, start: 0, end: 12 }
    const { placed } = markedStoryOf({
      ...clipping,
      annotations: [{ ...mark, quote: { ...mark.quote, hints: { copy } } }],
    })
    expect(placed[0]?.start).toBe(start)
  })

  test('is in one of the two lists, whatever the text, and inside of it', () => {
    fc.assert(
      fc.property(anyClipping, (clipping) => {
        const { text, placed, lost } = markedStoryOf(clipping)
        expect(placed.length + lost.length).toBe(marksOf(clipping).length)
        for (const { start, end } of placed) expect([0 <= start, start < end, end <= text.length]).not.toContain(false)
      }),
    )
  })
})
