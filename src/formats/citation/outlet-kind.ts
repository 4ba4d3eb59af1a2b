import { fold } from '../../text/fold'

/** Does its name say that it is a newspaper? Of the others nobody knows: a site may have one or not. */
export function isNewspaper(outlet: string): boolean {
  return NEWSPAPER.test(fold(outlet))
}

/** Does its name say that it only sends news to others, or is it known for that? */
export function isNewsAgency(outlet: string): boolean {
  const name = fold(outlet)
  return AGENCY.test(name) || AGENCIES.has(name)
}

/** Folded. */
const NEWSPAPER =
  /(?:^|\s)(?:روزنامه|هفته ?نامه|جریده|صحیفه|newspaper|times|herald|gazette|tribune|chronicle|guardian|telegraph|washington post|wall street journal|daily|weekly|zeitung|gazetesi|qezeti|dagblad)(?=\s|$)/

const AGENCY =
  /(?:^|\s)(?:خبرگزاری|وکاله|(?:news|press) agency|news service|haber ajansi|ajansi|(?:informasiya|xeber) agentliyi|agentliyi|nachrichtenagentur)(?=\s|$)/

const AGENCIES = new Set([
  ...[
    'reuters',
    'associated press',
    'the associated press',
    'ap',
    'agence france-presse',
    'afp',
    'united press international',
  ],
  ...[
    'upi',
    'dpa',
    'apa',
    'tass',
    'interfax',
    'xinhua',
    'ansa',
    'efe',
    'kyodo news',
    'bloomberg news',
    'ایرنا',
    'ایسنا',
    'ایلنا',
  ],
])
