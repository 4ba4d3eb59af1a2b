import { expect, test } from 'vitest'
import { attributionIn } from '../../src/article/attribution'

test.each([
  [
    'fa',
    'به گزارش خبرنگار هنر خبرگزاری کوهپایه (کوهنا)، نمایشگاه باز شد.',
    { agency: 'خبرگزاری کوهپایه', aliases: ['کوهنا'], desk: 'هنر' },
  ],
  ['fa', 'به گزارش خبرگزاری کوهپایه، نمایشگاه باز شد.', { agency: 'خبرگزاری کوهپایه' }],
  ['fa', 'به گزارش کوهنا به نقل از روزنامه سپیدان، نمایشگاه باز شد.', { agency: 'کوهنا', via: ['روزنامه سپیدان'] }],
  ['fa', 'باغ نیوز؛ نمایشگاه باز شد.', { agency: 'باغ نیوز' }],
  ['fa', 'سپیدان - کوهنا - نمایشگاه باز شد.', { agency: 'کوهنا' }],
  ['az', '“Xəzri” xəbər verir ki, sərgi açılıb.', { agency: 'Xəzri' }],
  ['en', 'HARROW MILL (Dispatch) – The bridge is open.', { agency: 'Dispatch' }],
])(
  '%s: %s',
  (lang, text, { agency, aliases, ...rest }: { agency: string; aliases?: string[]; desk?: string; via?: string[] }) => {
    expect(attributionIn(text, lang)).toEqual({
      text: expect.any(String),
      agency: { name: agency, ...(aliases && { aliases }) },
      ...rest,
    })
  },
)

test('what it says is a verbatim part of the text', () => {
  const text = 'به گزارش خبرنگار هنر خبرگزاری کوهپایه (کوهنا)، نمایشگاه باز شد.'
  expect(attributionIn(text, 'fa')?.text).toBe('به گزارش خبرنگار هنر خبرگزاری کوهپایه (کوهنا)')
})

test('a sentence that attributes nothing has none', () => {
  expect(attributionIn('نمایشگاه با حضور مردم شهر باز شد.', 'fa')).toBeUndefined()
  expect(attributionIn('The bridge (built in 1910) – now closed.', 'en')).toBeUndefined()
})
