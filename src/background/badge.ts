import type { StoryFailure } from '../article/other-signs'
import { browserText } from '../browser/browser-text'
import type { PageFailure, ReadingFailure, WriteFailure } from '../browser/messages'
import type { Badge } from '../browser/toolbar'
import type { Kept } from '../clipping/kept'

export type KeepFailure = ReadingFailure | PageFailure | WriteFailure

export function keepingBadge(): Badge {
  return { sign: '…', color: INK, title: browserText('badge_keeping') }
}

export function keptBadge({ outcome }: Kept): Badge {
  return { sign: '✓', color: GREEN, title: browserText(outcome === 'new' ? 'badge_kept' : `badge_${outcome}`) }
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
