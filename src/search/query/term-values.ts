import { fold } from '../../text/fold'
import { labelKey } from '../../text/label-key'
import { finder, type NameTable } from './names'
import type { Term } from './query'

/**
 * The form under which a clipping is filed and asked for; empty if there is none. Of a tag its letters and digits,
 * folded; of a site its host, as browsers write it, without "www."; of a language its code without region.
 */
export function termValue(scope: Term['scope'], raw: string): string {
  if (scope === 'tag') return labelKey(raw) || fold(raw).trim()
  return scope === 'site' ? hostOf(raw) : languageOf(raw)
}

/** From a host or an address, in letters of any script. */
function hostOf(raw: string): string {
  const [, written = ''] = /^\s*(?:[a-z][a-z\d+.-]*:\/\/)?(?:\*?\.)*([^\s/?#]*)/i.exec(raw) ?? []
  // Browsers take a lone number for an IP address: «24» on the way to "24.example" is none.
  if (/^[\d.]*$/.test(written)) return written
  const address = `https://${written}`
  return URL.canParse(address) ? new URL(address).hostname.replace(/^(?:www\.|\*?\.)+|\.+$/g, '') : ''
}

/** From a code ("fa-IR", "fas") or a name in any of our languages («فارسی», "Farsça"); its beginning will do. */
function languageOf(raw: string): string {
  const code = /^\s*([a-z]{2,3})(?![^\s\-_])/i.exec(raw)?.[1]
  if (code?.length === 2) return code.toLowerCase()
  const { thing, begun } = languageFor(raw)
  return thing ?? (labelKey(raw).length > 2 ? begun[0] : undefined) ?? (code ? new Intl.Locale(code).language : '')
}

/** Languages that news come in; where a name begins those of several, the first is meant: «ترکی» is Turkish. */
const CODES =
  'fa tr az ar en ku ckb ps ur he de fr es it pt nl ru uk pl sv el ro bg sr hu hy ka kk tk tg uz hi bn id zh ja ko'

/** Names that browsers do not say. */
const OTHERS: NameTable<string> = [
  ['fa', 'farsi,fars'],
  ['az', 'azeri,آذری'],
  ['en', 'ingilis'],
  ['ar', 'ereb'],
  ['ku', 'kurd'],
]

const languageFor = finder(() => {
  const speakers = ['en', 'fa', 'ar', 'tr'].map((language) => new Intl.DisplayNames(language, { type: 'language' }))
  return [
    ...OTHERS,
    ...CODES.split(' ').map((code) => [code, speakers.map((speaker) => speaker.of(code)).join('|')] as const),
  ]
})
