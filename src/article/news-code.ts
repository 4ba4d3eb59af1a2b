import { asciiDigits } from '../text/fold'
import type { Found, Known } from './known'
import { attribute, downwards, type TreeElement } from './tree'
import { webAddress } from './web-address'

/** The agency's number of the story, in ASCII digits: a labelled line, the metadata, or the address of an agency. */
export function newsCodeOf({ clues, labels, markup, url }: Known): Found<string> | undefined {
  const named = markup.values('code').map(codeAtEnd).find(Boolean)
  if (named) return { value: named, source: 'site' }
  const printed = labels
    .of('newsCode')
    .map(({ value }) => codeIn(value))
    .find(Boolean)
  if (printed) return { value: printed, source: 'label' }
  const copied = labels
    .of('newsCode')
    .map(({ passage }) => fieldIn(passage.block))
    .find(Boolean)
  if (copied) return { value: copied, source: 'label' }
  const meta = codeIn(clues.meta('nastooh:code') ?? clues.meta('nastooh:nid'))
  if (meta) return { value: meta, source: 'meta' }
  // `/news/1353889/slug`, `/fa/news/1404/09/05/3400122`, `/fa/366894`: how Iranian systems address a story.
  const path = URL.canParse(url) ? new URL(url).pathname : ''
  const address = ADDRESS.exec(path)
  const code = address?.[1] ?? address?.[2]
  return code ? { value: code, source: 'dom' } : undefined
}

const ADDRESS =
  /^\/(?:(?:fa|ar|az|tr|en)\/)?(?:(?:doc\/)?news\/(?:\d{4}\/\d{1,2}\/\d{1,2}\/)?(\d{4,20})(?!\/\d{1,2}\/)|(\d{5,10}))(?=\/|$)/i

/** The agency's own short link: `<link rel=shortlink>`, or what a field or line labelled so holds. */
export function shortUrlOf({ clues, tree, labels, markup, url }: Known): Found<string> | undefined {
  const named = markup.values('shortUrl').map(linkLike).find(Boolean)
  if (named) return { value: named, source: 'site' }
  const linked = webAddress(clues.link('shortlink') ?? '', url)
  if (linked) return { value: linked, source: 'meta' }
  for (const node of tree.tagged('input')) {
    if (!isShortLink(node)) continue
    const address = linkLike(attribute(node, 'value'))
    if (address) return { value: address, source: 'dom' }
  }
  const printed = labels
    .of('shortLink')
    .map(({ value }) => linkLike(value))
    .find(Boolean)
  return printed ? { value: printed, source: 'label' } : undefined
}

function codeIn(text: string | undefined): string | undefined {
  return /^\s*(\d{3,20})\s*$/.exec(asciiDigits(text ?? ''))?.[1]
}

/** «کد خبر: ۷۳۴۹۹۲۶»: a system may print the label inside the element. */
function codeAtEnd(text: string): string | undefined {
  return codeIn(
    text
      .slice(-30)
      .split(/[\s:：]+/)
      .at(-1),
  )
}

/** A code in a field to copy from, in the small box of its label. */
function fieldIn(box: TreeElement): string | undefined {
  let seen = 0
  for (const node of downwards(box)) {
    if (++seen > MOST_IN_BOX) return undefined
    const code = node.tag === 'input' ? codeIn(attribute(node, 'value')) : undefined
    if (code) return code
  }
  return undefined
}

const MOST_IN_BOX = 40

const SHORT_LINK_WORDS = new Set(['short', 'shortlink', 'shorturl', 'tinyurl'])

function isShortLink(node: TreeElement): boolean {
  return [node, node.parent, node.parent?.parent].some((at) => at?.words.some((word) => SHORT_LINK_WORDS.has(word)))
}

function linkLike(text: string | undefined): string | undefined {
  if (!text || !/^(?:https?:\/\/)?[\w.-]+\.[a-z]{2,}\/\S+$/i.test(text)) return undefined
  return webAddress(text.startsWith('http') ? text : `https://${text}`, 'https://page.invalid')
}
