import type { StoryFailure } from '../article/other-signs'
import { browserText } from '../browser/browser-text'
import type { PageFailure, ReadingFailure, WriteFailure } from '../browser/messages'
import type { Badge } from '../browser/toolbar'
import type { Kept } from '../clipping/kept'

/** Why a page was not kept, or nothing on it marked. */
export type KeepFailure = ReadingFailure | PageFailure | WriteFailure

export function keepingBadge(): Badge {
  return { sign: '…', color: INK, title: browserText('badge_keeping') }
}

export function keptBadge({ outcome }: Kept): Badge {
  return { sign: '✓', color: GREEN, title: browserText(outcome === 'new' ? 'badge_kept' : `badge_${outcome}`) }
}

/** A page that was kept because something on it was marked. */
export function keptMarkedBadge(): Badge {
  return { sign: '✓', color: GREEN, title: browserText('badge_keptMarked') }
}

export function markedBadge(): Badge {
  return { sign: '✓', color: GREEN, title: browserText('badge_marked') }
}

/** The popup did not open for a note: it does at the next press, and begins with it. */
export function noteBadge(): Badge {
  return { sign: NOTE_SIGN, color: INK, title: browserText('badge_note') }
}

/** A page that is no article is no trouble: it is named in ink. */
export function failedBadge(reason: KeepFailure): Badge {
  const sign = PAGE_SIGNS[reason]
  return { sign: sign ?? '!', color: sign ? INK : VERMILION, title: browserText(`fail_${reason}`) }
}

/** Nothing to say: the button as it was. */
export function plainBadge(): Badge {
  return { sign: '', color: INK, title: browserText('manifestAction') }
}

/** Is a sign one that says what a page is? */
export function isPageSign(sign: string): boolean {
  return Object.values(PAGE_SIGNS).includes(sign)
}

/** Stands beside the button until the popup has opened. */
export const NOTE_SIGN = '✎'

const INK = '#3d3a36'
const GREEN = '#2f6b3a'
const VERMILION = '#b3321d'

const LIST = '≡'
const PICTURES = '▦'
const PLAYER = '▶'
const OTHER = '–'

const PAGE_SIGNS: Partial<Record<KeepFailure, string>> = {
  frontAddress: LIST,
  saysIndex: LIST,
  linksOutweighText: LIST,
  saysSearch: LIST,
  searchAddress: LIST,
  saysForum: LIST,
  saysGallery: PICTURES,
  galleryAddress: PICTURES,
  saysVideo: PLAYER,
  player: PLAYER,
  saysProduct: OTHER,
  passwordField: OTHER,
  notArticle: OTHER,
} satisfies Record<Exclude<StoryFailure, 'noText'>, string>
