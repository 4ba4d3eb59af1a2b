import { fold } from '../../text/fold'

/** Does its name say that it is a newspaper? Of others nobody knows: a site may have one or not. */
export function isNewspaper(outlet: string): boolean {
  return NEWSPAPER.test(fold(outlet))
}

/** Does its name say that it sends news to others, or is it known for that? */
export function isNewsAgency(outlet: string): boolean {
  return AGENCY.test(fold(outlet))
}

/** Folded. */
const NEWSPAPER =
  /(?:^|\s)(?:روزنامه|هفته ?نامه|جریده|صحیفه|newspaper|times|herald|gazette|tribune|chronicle|guardian|daily|zeitung|gazetesi|qezeti)(?=\s|$)/

const AGENCY =
  /(?:^|\s)(?:خبرگزاری|وکاله|(?:news|press) agency|ajansi|agentliyi|associated press)(?=\s|$)|^(?:reuters|afp|dpa)$/
