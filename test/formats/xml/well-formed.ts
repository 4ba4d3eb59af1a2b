/** An element of a document, in the order in which they begin. */
export interface Seen {
  name: string
  attributes: Map<string, string>
  /** All text in it. */
  text: string
}

/**
 * The elements of an XML document, or an error that says what is wrong with it: every tag closed by its own, every
 * attribute quoted and once, no bare `<` or `&`, none but the five references and numbers, no character that XML 1.0 has not.
 */
export function elementsIn(xml: string): Seen[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that it is about.
  const foreign = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.exec(xml)
  if (foreign || !xml.isWellFormed()) throw new Error(`a character that XML has not: ${JSON.stringify(foreign?.[0])}`)
  const seen: Seen[] = []
  const open: Seen[] = []
  const addText = (raw: string): void => {
    const text = resolved(raw)
    if (open.length === 0 && text.trim() !== '') throw new Error(`text outside of the root: ${text}`)
    for (const element of open) element.text += text
  }
  let at = 0
  for (const { index, 0: token } of xml.matchAll(/<[^<]*?>/gs)) {
    addText(xml.slice(at, index))
    at = index + token.length
    if (/^<(?:\?|!DOCTYPE )/.test(token)) continue
    if (token.startsWith('</')) {
      const closed = open.pop()
      if (closed?.name !== token.slice(2, -1)) throw new Error(`${token} closes <${closed?.name}>`)
      continue
    }
    const isEmpty = token.endsWith('/>')
    const element = opened(token.slice(1, isEmpty ? -2 : -1))
    seen.push(element)
    if (!isEmpty) open.push(element)
  }
  addText(xml.slice(at))
  if (open.length > 0) throw new Error(`<${open.at(-1)?.name}> is never closed`)
  return seen
}

function opened(inside: string): Seen {
  const [name = ''] = /^[\w:.-]+/.exec(inside) ?? []
  if (name === '') throw new Error(`no name: <${inside}>`)
  const attributes = new Map<string, string>()
  const rest = inside.slice(name.length).replace(/\s+([\w:.-]+)="([^"<]*)"/g, (_, key: string, value: string) => {
    if (attributes.has(key)) throw new Error(`${key} twice: <${inside}>`)
    attributes.set(key, resolved(value))
    return ''
  })
  if (rest.trim() !== '') throw new Error(`not attributes: ${rest}`)
  return { name, attributes, text: '' }
}

const NAMED = new Map(Object.entries({ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" }))

function resolved(raw: string): string {
  if (/[<]|&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.test(raw)) throw new Error(`a bare sign in: ${raw}`)
  return raw.replace(/&(?:\w+|#(\d+));/g, (reference, code: string | undefined) =>
    code === undefined ? (NAMED.get(reference) ?? '') : String.fromCodePoint(Number(code)),
  )
}
