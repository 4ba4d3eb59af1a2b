/**
 * Persian endings and beginnings that belong to the word beside them. The rule is a half-space («کتاب‌ها»), but pages
 * and readers also write a space («کتاب ها») or nothing («کتابها»). All folded, as `text/fold` does.
 */
export function isEnding(piece: string): boolean {
  return ENDINGS.has(piece)
}

export function isBeginning(piece: string): boolean {
  return BEGINNINGS.has(piece) || isVerbBeginning(piece)
}

/** Beginnings that mean nothing alone: «می خواهم» is never the two words "می" and "خواهم". */
export function isVerbBeginning(piece: string): boolean {
  return piece === 'می' || piece === 'نمی'
}

const ENDINGS = new Set(
  [
    'ها های هایی هایم هایت هایش هایمان هایتان هایشان هاست هاییست هام هات هاش ام ای ایم اید اند است ات اش',
    'مان تان شان ی یی یم ید ند تر تری ترها ترهای ترین ترینها ترینهای گر گری گران گرا گرایی گرایان گرایانه',
    'مند مندی مندان پذیر پذیری ناپذیر ناپذیری امیز وار گونه گان گاه نامه',
  ].flatMap((line) => line.split(' ')),
)

const BEGINNINGS = new Set(['بی', 'هم', 'نا', 'غیر', 'ضد', 'پیش', 'پس', 'ابر', 'فرا', 'بر', 'باز', 'فوق', 'میان'])
