// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { storyText } from '../../src/article/blocks'
import { extractArticle } from '../../src/article/extract'
import { pageOf } from './page'
import { skeletons, story } from './story'

describe.each(Object.entries(skeletons))('a Persian agency page made of %s', (_, html) => {
  const read = extractArticle(pageOf(html), story.url)
  const article = read.ok ? read.value : undefined

  test('its story is read whole and nothing else is', () => {
    expect(article && storyText(article.blocks)).toBe(story.paragraphs.join('\n'))
  })

  test('a headline over two lines is one line', () => {
    expect(article?.headline).toBe(story.headline.join(' '))
  })

  test('the clock of the site is not the day of publication', () => {
    expect(article?.published).toBeUndefined()
    expect(article?.pageDate).toMatchObject({ iso: '2025-11-20', calendar: 'persian', precision: 'day' })
  })

  test('the name under the portrait is a caption', () => {
    expect(article?.captions).toEqual([story.caption])
  })

  test('the attribution names desk and agency', () => {
    expect(article?.attribution).toEqual({
      text: 'به گزارش خبرنگار کشاورزی خبرگزاری کوهپایه (کوهنا)',
      agency: { name: 'خبرگزاری کوهپایه', aliases: ['کوهنا'] },
      desk: 'کشاورزی',
    })
  })

  test('every quotation has its speaker, also where only an office, a surname or «وی» is printed', () => {
    expect(article?.quotes?.map(({ speaker, verb }) => [speaker, verb])).toEqual([
      ['نگار سپیدانی', 'گفت'],
      ['نگار سپیدانی', 'افزود'],
      ['نگار سپیدانی', 'توضیح داد'],
      ['نگار سپیدانی', 'اشاره کرد'],
    ])
  })

  test('the end marker and the initials in it are read, and end the story', () => {
    expect(article?.endMarker).toBe(story.end)
    expect(article?.reporterInitials).toBe('ک.ن')
  })

  test('each related story is named once, in the order of the page', () => {
    expect(article?.related?.map(({ title }) => title)).toEqual(story.related.map(([title]) => title))
  })

  test('the terms of reuse are kept, and the news code is taken from the address', () => {
    expect(article?.reuseTerms).toBe(story.reuse)
    expect(article?.newsCode).toBe('52771')
  })

  test('nobody is named as author who did not sign', () => {
    expect(article?.authors).toBeUndefined()
    expect(article?.kickers).toBeUndefined()
  })

  test('language and direction come from the text', () => {
    expect([article?.lang, article?.dir]).toEqual(['fa', 'rtl'])
  })
})
