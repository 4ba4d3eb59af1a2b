import type { Found, Known } from './known'

/**
 * The place at the head of the text: "LONDON, Aug 5 (Reuters) –", «تهران - ایرنا -», "AA/Ankara", or a place alone on
 * the line above the body, as Anadolu sets it.
 */
export function datelineOf({ passages, body, roles, blocks, lang }: Known): Found<string> | undefined {
  for (const { text } of blocks.filter(({ kind }) => kind === 'paragraph').slice(0, 3)) {
    const place = OPENINGS.map((pattern) => pattern.exec(text.slice(0, 120))?.groups?.place?.trim()).find(Boolean)
    if (place) return { value: place, source: 'text' }
  }
  const before = passages.list[passages.range(body.element).from - 1]
  if (!before || lang !== 'tr' || roles.of(before) !== 'outside') return undefined
  return /^\p{Lu}[\p{L}]{2,15}(?:\s\p{Lu}[\p{L}]{2,15})?$/u.test(before.text)
    ? { value: before.text, source: 'dom' }
    : undefined
}

const OPENINGS = [
  /^(?<place>\p{Lu}[\p{L} .'-]{1,30}(?:,\s?\p{Lu}[\p{L}]{2,12}\.?\s\d{1,2})?)\s?\([\p{Lu}][\p{L}. ]{1,24}\)\s?[-–—]/u,
  /^(?<place>\p{Lu}{3,}(?:[ -]\p{Lu}{2,})*)\s?[-–—]\s/u,
  /^(?<place>[\p{Script=Arabic}\u200c]{2,14})\s?[-–]\s?(?:ایرنا|ایسنا|مهر|پانا|فارس|تسنیم)\s?[-–]/u,
  /^(?:AA|DHA|İHA)\s?\/\s?(?<place>\p{Lu}[\p{L}]{2,20})/u,
]
