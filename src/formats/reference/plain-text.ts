/**
 * The text of a piece of HTML, as programs write notes and titles: tags are gone, with line ends in place of those that end
 * lines; entities are letters. A text without tags or entities stays as it is. Nothing is parsed into a document.
 */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return html
  let text = ''
  let from = 0
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', from)) {
    const end = isTagAt(html, at) ? html.indexOf('>', at) : -1
    if (end === -1) {
      text += html.slice(from, at + 1)
      from = at + 1
      if (isTagAt(html, at)) break
      continue
    }
    const tag = /^<\/?([a-z][a-z0-9]*)/i.exec(html.slice(at, at + 20))?.[1]?.toLowerCase() ?? ''
    text += html.slice(from, at) + (BREAKING.has(tag) ? '\n' : '')
    from = end + 1
  }
  return withoutEntities(text + html.slice(from))
}

/** Text in which characters are written as `&amp;` or `&#1601;`. */
export function withoutEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{1,8}));/gi, (entity, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES.get(String(name).toLowerCase()) ?? entity
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity
  })
}

function isTagAt(html: string, at: number): boolean {
  return /^<[/!a-z]/i.test(html.slice(at, at + 2))
}

const BREAKING = new Set([
  'p',
  'br',
  'div',
  'li',
  'ul',
  'ol',
  'tr',
  'table',
  'blockquote',
  'pre',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
])

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['zwnj', '\u200c'],
  ['zwj', '\u200d'],
  ['shy', '\u00ad'],
  ['rlm', '\u200f'],
  ['lrm', '\u200e'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
])
