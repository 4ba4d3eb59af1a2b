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
  expect(attributionIn('Die Fähre (siehe Foto) legt ab.', 'de')).toBeUndefined()
  expect(attributionIn('Паром отошел от причала 13 января.', 'ru')).toBeUndefined()
  expect(attributionIn('渡し船が桟橋を離れた。', 'ja')).toBeUndefined()
})

test.each([
  ['新华社河口1月13日电 渡轮离开了码头。', 'zh', '新华社'],
  ['【河口共同】渡し船が桟橋を離れた。', 'ja', '共同'],
  ['(강산=연합뉴스) 나룻배가 부두를 떠났다.', 'ko', '연합뉴스'],
  ['РЕЧНОЙ, 13 января. /ТАСС/. Паром отошел от причала.', 'ru', 'ТАСС'],
  ['Речной. 13 января. INTERFAX.RU - Паром отошел от причала.', 'ru', 'INTERFAX'],
  ['Річкове. 13 січня. УНН. Пором відійшов від причалу.', 'uk', 'УНН'],
  ['（中央社記者王大明河口13日電）渡輪離開碼頭。', 'zh', '中央社'],
  ['［河口　１３日　ロイター］ - 渡し船が桟橋を離れた。', 'ja', 'ロイター'],
  ['[강산=뉴시스] 나룻배가 부두를 떠났다.', 'ko', '뉴시스'],
  ['دمشق (سانا) – غادرت العبارة الرصيف.', 'ar', 'سانا'],
  ['ليفكوشا/الأناضول غادرت العبارة الرصيف.', 'ar', 'الأناضول'],
  ['کنارہ (اے پی پی): کشتی گھاٹ سے روانہ ہوئی۔', 'ur', 'اے پی پی'],
  ['לפי סוכנות הידיעות רויטרס, המעבורת עזבה את הרציף.', 'he', 'סוכנות הידיעות רויטרס'],
  ['Moorhafen (dpa/lni) - Die Fähre hat abgelegt.', 'de', 'dpa'],
  ['Ribera, 13 ene (EFE).- El barco ha zarpado.', 'es', 'EFE'],
  ['AA/Ankara Feribot iskeleden ayrıldı.', 'tr', 'AA'],
])('agencies of other scripts sign at the head of a story: %s', (text, lang, agency) => {
  expect(attributionIn(text, lang)?.agency?.name).toBe(agency)
})
