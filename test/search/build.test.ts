import fc from 'fast-check'
import { expect, test } from 'vitest'
import { movedBy, segmentBuilder } from '../../src/search/build'
import { storyOf } from './library'

const STORY = fc.array(fc.constantFrom('باران', 'در', 'کتاب‌ها', 'rain', 'İstanbul', '۱۴۰۵'), { maxLength: 40 })

test('a segment that is moved to other docs is the one that would have been made there', () => {
  fc.assert(
    fc.property(
      fc.array(STORY, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 1e9 }),
      fc.constantFrom(undefined, 8, 64, 1_000),
      (stories, first, blockBytes) => {
        const madeAt = (from: number) => {
          const builder = segmentBuilder(blockBytes)
          for (const [at, words] of stories.entries()) {
            builder.add(storyOf(words.join(' '), `0${at}`), { doc: from + at, order: -at })
          }
          return builder.finish()
        }
        const atZero = madeAt(0)
        expect(atZero && movedBy(first, atZero)).toEqual(madeAt(first))
      },
    ),
  )
})
