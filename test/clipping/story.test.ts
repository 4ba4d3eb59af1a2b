import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/article/article'
import { storyOf } from '../../src/clipping/story'
import { sampleArticle } from './sample'

describe('the story', () => {
  test('that begins with its lead does not say it twice', () => {
    const story = told(sampleArticle())
    expect(story.lead).toBeUndefined()
    expect(story.blocks.map(({ isLead }) => isLead)).toEqual([true, false])
  })

  test('that does not begin with its lead has it in front', () => {
    expect(told(sampleArticle({ lead: 'خیابان‌ها خلوت است.' })).lead).toBe('خیابان‌ها خلوت است.')
  })

  test('knows its lead behind a picture', () => {
    const { blocks } = sampleArticle()
    const picture = { kind: 'image', text: '', url: 'https://khabar.example/a.jpg' } as const
    expect(told(sampleArticle({ blocks: [picture, ...blocks] })).blocks.map(({ isLead }) => isLead)).toEqual([
      false,
      true,
      false,
    ])
  })

  test('shows a corrected lead in place of the one on the page', () => {
    const read = sampleArticle()
    const story = storyOf({ ...read, lead: 'باران بارید.' }, read)
    expect(story.lead).toBe('باران بارید.')
    expect(story.blocks.map(({ block }) => block.text)).toEqual([read.blocks[1]?.text])
  })

  test('has each damaged place at its block', () => {
    const damage = [{ kind: 'lostJoiner', text: 'مي', block: 1, start: 0 } as const]
    expect(told(sampleArticle({ damage })).blocks.map((block) => block.damage.length)).toEqual([0, 1])
  })

  test('knows caption and credit of a picture that stands in it, and adds those that do not', () => {
    const [inside, outside] = ['https://khabar.example/a.jpg', 'https://khabar.example/b.jpg']
    const { blocks } = sampleArticle()
    const story = told(
      sampleArticle({
        blocks: [...blocks, { kind: 'image', text: 'رود', url: inside }],
        images: [{ url: inside, caption: 'رود در بامداد', credit: 'م. کاوه' }, { url: outside }],
      }),
    )
    expect(story.blocks.at(-1)?.picture).toEqual({ url: inside, caption: 'رود در بامداد', credit: 'م. کاوه' })
    expect(story.pictures).toEqual([{ url: outside }])
  })
})

function told(article: Article): ReturnType<typeof storyOf> {
  return storyOf(article, article)
}
