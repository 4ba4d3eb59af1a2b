/** Every letter below U+0700, from Latin to Arabic. */
export const ALPHABETS =
  'A-Za-z\u00aa\u00b5\u00baÀ-ÖØ-öø-\u02c1\u02c6-\u02d1\u02e0-\u02e4\u02ec\u02ee\u0370-\u0374\u0376\u0377\u037a-\u037d\u037f\u0386\u0388-\u038a\u038c\u038e-\u03a1\u03a3-\u03f5\u03f7-\u0481\u048a-\u052f\u0531-\u0556\u0559\u0560-\u0588\u05d0-\u05ea\u05ef-\u05f2\u0620-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06e5\u06e6\u06ee\u06ef\u06fa-\u06fc\u06ff'

/**
 * Letters, for a class of characters in a pattern: `[${LETTERS}]`. `\p{L}` says the same of all the scripts there are, in
 * seven hundred ranges that every pattern has made anew, half a millisecond each on a page that is read once. These are
 * the scripts that news are written in.
 */
export const LETTERS = `${ALPHABETS}\u0750-\u08b4\u0900-\u0963\u0970-\u1fffぁ-ゖァ-ヺー々一-鿿가-힣`

/** Points and accents that are set over letters. */
export const MARKS = '\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed'

/** Digits of the scripts that news are written in. */
export const DIGITS = '0-9٠-٩۰-۹०-९０-９'

/** Letters that are small, or capital, in the alphabets that know both; beyond the first two hundred Latin ones both. */
export const SMALL = 'a-zß-öø-ɏά-ώа-џґ'
export const CAPITAL = 'A-ZÀ-ÖØ-ÞĀ-ɏΆ-ΫЀ-ЯҐ'
