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

export function failedBadge(reason: KeepFailure): Badge {
  return { sign: '!', color: VERMILION, title: browserText(`fail_${reason}`) }
}

const INK = '#3d3a36'
const GREEN = '#2f6b3a'
const VERMILION = '#b3321d'
