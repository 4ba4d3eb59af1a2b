/**
 * Which page a URL means: no fragment (unless `#!`, which old sites use to tell pages apart), no known tracking
 * parameters, no default port, query sorted. What is not a URL is returned as it is. Giving it an address changes
 * nothing.
 */
export function addressOf(url: string): string {
  const page = URL.parse(url)
  if (!page) return url
  if (!page.hash.startsWith('#!')) page.hash = ''
  const telling = tellingPart(page.search)
  // A "?" that begins the text given to `search` is taken off, and may be part of the query.
  page.search = telling && `?${telling}`
  return page.href
}

/**
 * The parameters as written, sorted by name; those of one name keep their order. They are not decoded: agencies
 * with older servers escape in windows-1256, and reading that as UTF-8 would make two pages one.
 */
function tellingPart(query: string): string {
  return query
    .slice(1)
    .split('&')
    .filter((parameter) => parameter !== '' && !isTracking(nameOf(parameter)))
    .sort((one, other) => compare(nameOf(one), nameOf(other)))
    .join('&')
}

function nameOf(parameter: string): string {
  return parameter.split('=', 1)[0] ?? parameter
}

function isTracking(name: string): boolean {
  return TRACKING.has(name.toLowerCase()) || TRACKING_FAMILY.test(name)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** Added by whoever passed the link on; none of them says which page it is. */
const TRACKING = new Set([
  ...['fbclid', 'gclid', 'gclsrc', 'dclid', 'gbraid', 'wbraid', 'msclkid', 'yclid', 'ysclid', 'twclid', 'ttclid'],
  ...['li_fat_id', 'igsh', 'igshid', 'mc_cid', 'mc_eid', 'mkt_tok', '_ga', '_gl', '_hsenc', '_hsmi', 'vero_id'],
  ...['ref_src', 'ref_url', 'xtor', 'wt_mc', 'wtmc', 'ocid', 'cmpid', 's_cid', 'smid', 'smtyp', 'ncid', 'guccounter'],
  ...['guce_referrer', 'guce_referrer_sig', '__twitter_impression', '_openstat', 'srsltid', 'sfnsn', 'mibextid'],
])

/** utm_source (Google), pk_campaign and mtm_campaign (Matomo), at_medium (Piano, seen on bbc.com), oly_enc_id (Olytics). */
const TRACKING_FAMILY = /^(?:utm|pk|mtm|oly)_|^at_(?:medium|campaign|link|bbc|ptr|custom)/i
