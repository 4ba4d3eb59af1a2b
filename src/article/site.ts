import { foldedWords, labelKey } from '../text/label-key'
import { isAgencyName, namesAgency } from './attribution'
import type { Clues } from './clues'
import { isRecord, strings, value } from './json-ld'
import type { Agency, Attribution, Site } from './parts'
import type { Passages } from './passages'

/** Whose page it is: the host, the name it gives itself, and the news organisation behind it with its short names. */
export function siteOf(
  clues: Clues,
  passages: Passages,
  attribution: Attribution | undefined,
  url: string,
  lang: string | undefined,
): Site {
  const host = hostOf(url)
  const name = siteNames(clues)[0]
  const agency = agencyOf(clues, passages, attribution, name, lang)
  return { host, ...(name && { name }), ...(agency && { agency }) }
}

/** What the site calls itself, most reliable first; slogans behind a bar are cut off. */
export function siteNames(clues: Clues): string[] {
  const website = clues.objects.find((object) => strings(object['@type']).includes('WebSite'))
  const names = [
    ...clues.metas('og:site_name'),
    ...(website ? strings(value(website, 'name')) : []),
    ...strings(value(clues.story, 'publisher')),
    ...clues.metas('application-name'),
    ...clues.metas('dc.publisher'),
  ]
  const bare = names.map((name) => name.split(/\s+[|\-–—]\s+/)[0]?.trim() ?? '')
  return bare.filter((name, i) => name !== '' && name.length < 80 && bare.indexOf(name) === i)
}

function agencyOf(
  clues: Clues,
  passages: Passages,
  attribution: Attribution | undefined,
  name: string | undefined,
  lang: string | undefined,
): Agency | undefined {
  const publisher = publisherOf(clues)
  if (publisher) return publisher
  const reported = attribution?.agency
  if (name && namesAgency(name, lang)) {
    const aliases = reported && shareWord(reported.name, name) ? reported.aliases : undefined
    return { name, ...(aliases && { aliases }) }
  }
  // Another agency's story on a site that names itself is still the site's page.
  if (reported && (!name || shareWord(reported.name, name) || shareWord(reported.aliases?.join(' ') ?? '', name)))
    return reported
  if (name) return { name }
  const signed = passages.list.slice(-LAST_LINES).findLast(({ text }) => isAgencyName(text, lang))
  return signed && { name: signed.text }
}

/** Among which a page signs. */
const LAST_LINES = 1000

/** An organisation that publishes news, as JSON-LD tells it. */
function publisherOf(clues: Clues): Agency | undefined {
  const publisher = value(clues.story, 'publisher')
  const news = clues.objects.find((object) => strings(object['@type']).includes('NewsMediaOrganization'))
  const organisation =
    news ??
    (isRecord(publisher) && strings(value(publisher, '@type')).some((type) => /Organi[sz]ation/.test(type))
      ? publisher
      : undefined)
  const name =
    organisation &&
    strings(value(organisation, 'name'))[0]
      ?.split(/\s+[|\-–—]\s+/)[0]
      ?.trim()
  if (!organisation || !name || name.length > 80) return undefined
  const aliases = strings(value(organisation, 'alternateName')).filter((alias) => labelKey(alias) !== labelKey(name))
  return { name, ...(aliases.length > 0 && { aliases }) }
}

function shareWord(a: string, b: string): boolean {
  const words = new Set(
    foldedWords(b)
      .split(' ')
      .filter((word) => word.length > 2),
  )
  return foldedWords(a)
    .split(' ')
    .some((word) => words.has(word) && !GENERIC.has(word))
}

/** Words that half of all agencies have in their names. */
const GENERIC = new Set([
  'خبرگزاری',
  'خبری',
  'پایگاه',
  'سایت',
  'روزنامه',
  'agency',
  'news',
  'ajansi',
  'agentliyi',
  'وکاله',
])

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : ''
}
