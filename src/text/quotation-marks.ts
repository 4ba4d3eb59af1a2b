/** The marks between which a language puts what somebody has said; by the way it runs where it is not known. */
export function quotationMarks(lang: string | undefined, dir: 'rtl' | 'ltr'): readonly [open: string, close: string] {
  const [code = ''] = (lang ?? '').toLowerCase().split('-')
  return MARKS[code] ?? (dir === 'rtl' ? GUILLEMETS : HIGH)
}

/** Does a text stand between quotation marks already, of whatever language? */
export function isInMarks(text: string): boolean {
  return /^[«»“”„‘’‚‹›「『"]/.test(text) && /[«»“”‘’‹›」』"]$/.test(text)
}

const GUILLEMETS = ['«', '»'] as const
const HIGH = ['“', '”'] as const
const LOW = ['„', '“'] as const
const LOW_HIGH = ['„', '”'] as const
const CORNERS = ['「', '」'] as const

/** As the press of each language writes; all others have “…”. */
const MARKS: Readonly<Record<string, readonly [string, string] | undefined>> = {
  ...{ fa: GUILLEMETS, ar: GUILLEMETS, ckb: GUILLEMETS, ku: GUILLEMETS, ps: GUILLEMETS, az: GUILLEMETS },
  ...{ ru: GUILLEMETS, uk: GUILLEMETS, es: GUILLEMETS, it: GUILLEMETS, no: GUILLEMETS, nb: GUILLEMETS },
  ...{ hy: GUILLEMETS, el: GUILLEMETS, kk: GUILLEMETS, ur: HIGH },
  fr: ['«\u00a0', '\u00a0»'],
  ...{ de: LOW, is: LOW, ka: LOW, cs: LOW, bg: LOW },
  ...{ pl: LOW_HIGH, ro: LOW_HIGH, he: ['”', '”'], sv: ['”', '”'], fi: ['”', '”'] },
  ja: CORNERS,
}
