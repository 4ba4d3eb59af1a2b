import { readFileSync } from 'node:fs'

/** A page and where the browser finds it. */
export interface Sample {
  url: string
  html: string
}

/** Persian, as an agency writes it: see test/pages/nasim.example. */
export const RIVER = sample('https://nasim.example/fa/48213', 'test/pages/nasim.example/river/page.html')
/** Azerbaijani. */
export const SEA = sample(
  'https://xezri.example/az/cemiyyet/deniz-mentege-9127.html',
  'test/pages/xezri.example/sea/page.html',
)
/** English, with JSON-LD. */
export const BRIDGE = sample(
  'https://dispatch.example/2025/11/06/footbridge',
  'test/pages/dispatch.example/bridge/page.html',
)
/** Words that people type in many ways. */
export const SPELLINGS: Sample = {
  url: 'https://nasim.example/fa/48301',
  html: RIVER.html.replaceAll('بازگشت آب به نسیم‌رود پس از هفت سال خشکی', 'نشست ویژهٔ واژه‌ها در نسیم‌رود').replace(
    '<p>انتهای پیام',
    `<p>نشست ویژه سه‌شنبه ۱۴ شهریور در تالار رودخانه برگزار شد و دبیران سه کشور در آن بودند.</p>
      <p>از شعرهای İslam Səfərli و ترانه‌های Qarabağ نیز خواندند و نسخه‌هایشان را به کتابخانه دادند.</p>
      <p>انتهای پیام`,
  ),
}
/** A list of stories, no story. */
export const FRONT_PAGE = sample('https://nasim.example/fa', 'test/browser/front-page.html')

export const EMPTY: Sample = {
  url: 'https://nasim.example/empty',
  html: '<!DOCTYPE html><title>·</title><body></body>',
}

/** A wall before the story. */
export const LOGIN: Sample = {
  url: 'https://nasim.example/fa/enter',
  html: `<!DOCTYPE html><html lang="fa" dir="rtl"><title>ورود</title><body><h1>ورود</h1>
    <p>برای خواندن این مطلب وارد شوید.</p>
    <form><input name="name"><input type="password"><button>ورود</button></form></body></html>`,
}

/** A story whose JSON-LD was cut in the middle. */
export const BROKEN: Sample = {
  url: 'https://dispatch.example/broken',
  html: BRIDGE.html.replace('"publisher":', '"publisher": {{{'),
}

/** A story on a page whose pictures and forms are called like parts of the document, and stand in their place. */
export const SHADOWING: Sample = {
  url: 'https://dispatch.example/shadows',
  html: BRIDGE.html.replace(
    '</body>',
    `${['body', 'documentElement', 'implementation', 'createTreeWalker', 'querySelectorAll', 'getElementsByTagName']
      .map((name) => `<img name="${name}" alt=""><form name="${name}"></form>`)
      .join('')}</body>`,
  ),
}

/** The story of the river with paragraphs added until it has this many bytes; no two are alike. */
export function longRiver(url: string, bytes: number): Sample {
  const added: string[] = []
  let missing = bytes - Buffer.byteLength(RIVER.html)
  for (let seed = 1; missing > 0; seed += 1) {
    const paragraph = `<p>${wordsFrom(seed)}.</p>\n`
    added.push(paragraph)
    missing -= Buffer.byteLength(paragraph)
  }
  return { url, html: RIVER.html.replace('<p>انتهای پیام', `${added.join('')}<p>انتهای پیام`) }
}

const LETTERS = 'ابپتجچخدرزسشعفقکگلمنوهی'

/** Forty made-up words, always the same for a seed (a linear congruential generator). */
function wordsFrom(seed: number): string {
  let state = seed
  const upTo = (limit: number): number => {
    state = (state * 48271) % 2147483647
    return state % limit
  }
  const word = () => Array.from({ length: 3 + upTo(5) }, () => LETTERS[upTo(LETTERS.length)]).join('')
  return Array.from({ length: 40 }, word).join(' ')
}

function sample(url: string, file: string): Sample {
  return { url, html: readFileSync(file, 'utf8') }
}
