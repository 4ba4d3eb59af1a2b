import { describe, expect, test } from 'vitest'
import { passageAddress } from '../../src/clipping/text-fragment'
import { eventually } from './eventually'
import { BROWSERS, stageFor } from './stage'

const FAR = '<div style="height: 4000px"></div>'

/** A page with the paragraphs far down, and words like theirs at its top. */
function pageOf(lang: string, above: string, ...paragraphs: string[]): string {
  const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('')
  return `<!DOCTYPE html><html lang="${lang}"><title>·</title><p>${above}</p>${FAR}<article>${text}</article>${FAR}`
}

const PERSIAN = [
  'کشاورزان سه روستا کتاب‌های خیس را کنار پنجره می‌گذارند، «تا بهار».',
  'رودخانه پس از هفت سال - و دو ماه - برگشت.',
]
const ENGLISH = [
  'The parish council paid for the bolts, & a quarry lent its crane.',
  'Nobody asked who had paid - until May.',
]
const JAPANESE = ['昨日の夜に降り続いた雨のため川の水位が上がり町の人々は岸辺に集まった。']

// Which words, as they are quoted: whole, over two paragraphs, with signs that mean something in an address.
const QUOTES: [string, string[], { exact: string; prefix?: string; suffix?: string }][] = [
  ['Persian words with half-spaces', PERSIAN, { exact: 'کتاب‌های خیس را کنار پنجره می‌گذارند، «تا بهار»' }],
  ['Persian paragraphs', PERSIAN, { exact: `${PERSIAN[0]}\n${PERSIAN[1]}` }],
  ['signs with a meaning of their own', ENGLISH, { exact: 'the bolts, & a quarry' }],
  ['words that were cut', ENGLISH, { exact: 'arish council pa', prefix: 'The p', suffix: 'id' }],
  ['English paragraphs', ENGLISH, { exact: `${ENGLISH[0]}\n${ENGLISH[1]}` }],
  ['a sentence without spaces', JAPANESE, { exact: JAPANESE[0] ?? '' }],
]

describe.each(BROWSERS)('in %s', (name) => {
  const stage = stageFor(name)

  test.each(QUOTES)('the address of a quotation leads to its place: %s', async (what, paragraphs, quote) => {
    const url = `https://nasim.example/quoted/${QUOTES.findIndex(([one]) => one === what)}`
    stage.pages.put(url, pageOf('fa', 'رودخانه The', ...paragraphs))
    await stage.browser.open(passageAddress(url, quote))
    const [top, bottom] = await eventually('the scrolling', async () => {
      const places = await stage.browser.news.evaluate<[number, number] | false>(
        `const { top, bottom } = document.querySelector('article').getBoundingClientRect()
         return scrollY > 0 && [top, bottom]`,
      )
      return places
    })
    expect(top).toBeGreaterThanOrEqual(0)
    expect(bottom).toBeLessThan(2_000)
  })
})
