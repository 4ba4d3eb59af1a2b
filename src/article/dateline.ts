import type { Found, Known } from './known'

/**
 * The place at the head of the text: "LONDON, Aug 5 (Reuters) –", «تهران - ایرنا -», "AA/Ankara", or a place alone on
 * the line above the body, as Anadolu sets it.
 */
export function datelineOf({ passages, body, roles, blocks, lang }: Known): Found<string> | undefined {
  for (const { text } of blocks.filter(({ kind }) => kind === 'paragraph').slice(0, 3)) {
    const opening = text.slice(0, LONGEST_OPENING)
    const place = OPENINGS.filter(({ sign }) => sign.test(opening))
      .map(({ pattern }) => pattern.exec(opening)?.groups?.place?.trim())
      .find(Boolean)
    if (place) return { value: place, source: 'text' }
  }
  const before = passages.list[passages.range(body.element).from - 1]
  if (!before || lang !== 'tr' || roles.of(before) !== 'outside') return undefined
  return /^\p{Lu}[\p{L}]{2,15}(?:\s\p{Lu}[\p{L}]{2,15})?$/u.test(before.text)
    ? { value: before.text, source: 'dom' }
    : undefined
}

/** Characters. */
const LONGEST_OPENING = 120

/** What a place opens the text with; `sign` is in all of them, and is found faster. */
const OPENINGS = [
  {
    sign: /\)\s?[-–—]/,
    pattern:
      /^(?<place>\p{Lu}[\p{L} .'-]{1,30}(?:,\s?\p{Lu}[\p{L}]{2,12}\.?\s\d{1,2})?)\s?\([\p{Lu}][\p{L}. ]{1,24}\)\s?[-–—]/u,
  },
  { sign: /^[^\sa-z]{3}.*[-–—]\s/, pattern: /^(?<place>\p{Lu}{3,}(?:[ -]\p{Lu}{2,})*)\s?[-–—]\s/u },
  {
    sign: /^[\u0600-\u06ff]/,
    pattern: /^(?<place>[\p{Script=Arabic}\u200c]{2,14})\s?[-–]\s?(?:ایرنا|ایسنا|مهر|پانا|فارس|تسنیم)\s?[-–]/u,
  },
  { sign: /^(?:AA|DHA|İHA)\s?\//, pattern: /^(?:AA|DHA|İHA)\s?\/\s?(?<place>\p{Lu}[\p{L}]{2,20})/u },
]
