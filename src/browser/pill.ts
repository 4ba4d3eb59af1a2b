import { list, oneOf, optional, record, text } from '../clipping/schema'

/** Where the pill beside a selection is not wanted. */
export interface PillSettings {
  /** Nowhere. */
  isOff?: true
  /** Host names. */
  offAt?: string[]
}

/** Sites that may be named. */
const MOST_SITES = 5_000

/** Of unknown origin. */
export const pillSchema = record<PillSettings>({
  isOff: optional(oneOf(true)),
  offAt: optional(list(text(253), MOST_SITES)),
})

/** Is the pill wanted on the pages of a host? */
export function hasPillAt(pill: PillSettings | undefined, host: string): boolean {
  return !pill?.isOff && !pill?.offAt?.includes(host)
}

/** The choice after it was switched on or off for one host; of too many the oldest is forgotten. */
export function pillAfter(
  pill: PillSettings | undefined,
  { host, isOn }: { host: string; isOn: boolean },
): PillSettings {
  const others = (pill?.offAt ?? []).filter((one) => one !== host)
  return { ...pill, offAt: (isOn ? others : [...others, host]).slice(-MOST_SITES) }
}

/** The choice after it was switched on or off for all sites; those that were named before stay so. */
export function pillEverywhere({ isOff: _, ...named }: PillSettings = {}, isOn: boolean): PillSettings {
  return isOn ? named : { ...named, isOff: true }
}
