import { foldedWords } from '../text/fold'
import { languageFor } from '../text/languages/index'
import type { Agency, Attribution } from './parts'

/**
 * Who reports, at the head of a story: «به گزارش خبرنگار … خبرگزاری …», «آران نیوز؛», «تهران - ایرنا -»,
 * '"Report" xəbər verir ki', "(Reuters) –", «ليفكوشا/الأناضول». Undefined when the text opens otherwise.
 */
export function attributionIn(text: string, lang: string | undefined): Attribution | undefined {
  const opening = text.slice(0, OPENING)
  const found = PATTERNS.filter(({ langs }) => !langs || langs.includes(lang ?? ''))
    .map(({ pattern }) => pattern.exec(opening))
    .find((match) => match)
  const source = found?.groups?.via ?? viaIn(opening, lang)
  if (!found) return undefined
  const agency = agencyNamed(found.groups?.agency, found.groups?.alias)
  const desk = found.groups?.desk?.trim()
  return {
    text: found[0].replace(/[\s،,؛:\-–—/]+$/, '').trim(),
    ...(agency && { agency }),
    ...(desk && { desk }),
    ...(source && { via: [source.trim()] }),
  }
}

/** Does a name say that it is a news organisation: «خبرگزاری …», "… Ajansı"? */
export function namesAgency(name: string, lang: string | undefined): boolean {
  const key = foldedWords(name)
  return agencyWords(lang).some((word) => ` ${key} `.includes(` ${word} `))
}

/** Is a line nothing but the name of a news organisation, which opens or closes with what it is? */
export function isAgencyName(line: string, lang: string | undefined): boolean {
  const key = foldedWords(line)
  const isShort = line.length < 60 && key.split(' ').length < 8 && !/[.؟?:"«]/.test(line)
  return isShort && agencyWords(lang).some((word) => key.startsWith(`${word} `) || key.endsWith(` ${word}`))
}

function agencyWords(lang: string | undefined): string[] {
  return [lang, 'en'].flatMap((code) => languageFor(code)?.agencyWords?.map(foldedWords) ?? [])
}

/** Attribution stands in the first lines or nowhere. */
const OPENING = 260

const NAME = '[^،,؛:«»()"\\n]{2,45}?'
const FA_ORGANISATION =
  '(?:خبرگزاری|پایگاه\\s(?:خبری|اطلاع[\\s\\u200c]?رسانی)|شبکه|روزنامه|باشگاه\\sخبرنگاران|سایت|وب[\\s\\u200c]?سایت|پایگاه)'
const FA_ENDS = '(?=\\s*[،,؛:«(]|\\s+به\\sنقل|\\s+از\\s|\\s+در\\s|\\s*$)'
const SHORT_NAME = '[\\p{L}\\p{M}\\u200c]{2,16}(?:[\\s\\u200c][\\p{L}\\p{M}\\u200c]{2,12}){0,2}'

const PATTERNS: { langs?: string[]; pattern: RegExp }[] = [
  {
    // «به گزارش خبرنگار سیاست خارجی خبرگزاری قدس (قدسنا)»
    langs: ['fa'],
    pattern: new RegExp(
      `به\\s+گزارش\\s+(?:(?:خبرنگار|گروه|سرویس)\\s+(?<desk>${NAME}\\s)??)?(?<agency>${FA_ORGANISATION}\\s${NAME})(?:\\s*\\((?<alias>[^)]{2,24})\\))?${FA_ENDS}`,
      'u',
    ),
  },
  {
    langs: ['fa'],
    pattern: new RegExp(`^به\\s+گزارش\\s+(?:خبرنگار\\s+)?(?<agency>${NAME})(?=\\s*[،,؛:«(]|\\s+به\\sنقل)`, 'u'),
  },
  // «آران نیوز؛», «جوان آنلاین:», «خبرگزاری نسیم -»
  {
    langs: ['fa', 'ar'],
    pattern: new RegExp(
      `^(?<agency>${SHORT_NAME}\\s?(?:نیوز|آنلاین|پرس|نيوز|اونلاین)|(?:خبرگزاری|وكالة|وکالة)\\s${SHORT_NAME})\\s*[؛:\\-–/]`,
      'u',
    ),
  },
  // «تهران - ایرنا -», «تهران (پانا) -», «ایسنا/تهران»
  { langs: ['fa'], pattern: /^[\p{L}\u200c]{2,14}\s*[-–(]\s*(?<agency>[\p{L}\u200c]{3,12})\s*\)?\s*[-–]/u },
  { langs: ['fa'], pattern: /^(?<agency>ایسنا|ایرنا|مهر|فارس|تسنیم|ایلنا|پانا)\s?\/\s?[\p{L}\u200c ]{2,20}(?=\s|$)/u },
  // «ليفكوشا/الأناضول», «باكو/ رسلان رحيموف/ الأناضول»
  {
    langs: ['ar'],
    pattern: /^[\p{L} ]{2,24}\s?\/\s?(?:[\p{L} ]{2,30}\s?\/\s?)?(?<agency>الأناضول|رويترز|د ب أ|وفا|بترا)/u,
  },
  // '"Report" xəbər verir ki', "AZƏRTAC xəbər verir ki"
  { langs: ['az'], pattern: /^["“”«]?(?<agency>[\p{L}.]{2,24})["“”»]?(?:-?[\p{L}]{0,6})?\s+xəbər\s+verir/u },
  { langs: ['az'], pattern: /(?<agency>[\p{Lu}][\p{L}.]{2,20})["”»]?-?[\p{L}]{0,4}\s+istinadən/u },
  // "AA/Ankara", "ANKARA (AA)"
  { langs: ['tr'], pattern: /^(?<agency>AA|DHA|İHA|ANKA)\s?\/\s?\p{Lu}[\p{L} ]{2,20}/u },
  // «新华社北京1月13日电», «【共同】», «(서울=연합뉴스)», "МОСКВА, 5 августа. /ТАСС/."
  { langs: ['zh'], pattern: /^(?<agency>\p{Script=Han}{2,4}[社网])\p{Script=Han}{0,8}\d{1,2}月\d{1,2}日电/u },
  { langs: ['ja'], pattern: /^【[^】]{0,12}?(?<agency>共同|時事|ロイター|AFP=時事)(?:通信)?】/u },
  { langs: ['ko'], pattern: /^\([^()=]{1,12}=(?<agency>[^()=]{2,12})\)/u },
  {
    langs: ['ru', 'uk'],
    pattern: /^\p{Lu}{3,20},\s\d{1,2}\s\p{L}{3,9}\.?\s*[/—–-]\s?(?<agency>\p{Lu}[\p{L} ]{2,20})[/.]/u,
  },
  // "TEHRAN (IRNA) -", "LONDON, Aug 5 (Reuters) –", "(AP) —"
  { pattern: /^(?:\p{Lu}[\p{L} .,'0-9]{1,40}\s?)?\((?<agency>[\p{Lu}][\p{L}. ]{1,24})\)\s?[-–—]/u },
]

const VIA = new Map([
  ['fa', new RegExp(`به\\s+نقل\\s+از\\s+(?<via>${NAME})(?=\\s*[،,؛:«(.]|\\s+در\\s|\\s*$)`, 'u')],
  ['ar', /نقلا?ً?\s+عن\s+(?<via>[^،,.:]{2,40})/u],
])

function viaIn(opening: string, lang: string | undefined): string | undefined {
  return VIA.get(lang ?? '')?.exec(opening)?.groups?.via
}

function agencyNamed(name: string | undefined, alias: string | undefined): Agency | undefined {
  const bare = name?.trim().replace(/^["“«]|["”»]$/g, '')
  return bare ? { name: bare, ...(alias && { aliases: [alias.trim()] }) } : undefined
}
