import { asciiDigits } from '../text/fold'
import type { Found, Known } from './known'
import { attribute, downwards, type TreeElement } from './tree'
import { webAddress } from './web-address'

/** The agency's number of the story, in ASCII digits: a labelled line, the metadata, or the address of an agency. */
export function newsCodeOf({ clues, labels, url }: Known): Found<string> | undefined {
  const printed = labels
    .of('newsCode')
    .map(({ value }) => codeIn(value))
    .find(Boolean)
  if (printed) return { value: printed, source: 'label' }
  const meta = codeIn(clues.meta('nastooh:code') ?? clues.meta('nastooh:nid'))
  if (meta) return { value: meta, source: 'meta' }
  // `/news/1353889/slug`, `/fa/news/7349926`, `/fa/366894`: how Iranian systems address a story.
  const path = URL.canParse(url) ? new URL(url).pathname : ''
  const address = /^\/(?:(?:fa|ar|az|tr|en)\/)?(?:(?:doc\/)?news\/(\d{4,10})|(\d{5,10}))(?=\/|$)/i.exec(path)
  const code = address?.[1] ?? address?.[2]
  return code ? { value: code, source: 'dom' } : undefined
}

/** The agency's own short link: `<link rel=shortlink>`, or what a field or line labelled so holds. */
export function shortUrlOf({ clues, tree, labels, url }: Known): Found<string> | undefined {
  const linked = webAddress(clues.link('shortlink') ?? '', url)
  if (linked) return { value: linked, source: 'meta' }
  for (const node of downwards(tree.root)) {
    if (node.tag !== 'input' || !isShortLink(node)) continue
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

const SHORT_LINK_WORDS = new Set(['short', 'shortlink', 'shorturl', 'tinyurl'])

function isShortLink(node: TreeElement): boolean {
  return [node, node.parent, node.parent?.parent].some((at) => at?.words.some((word) => SHORT_LINK_WORDS.has(word)))
}

function linkLike(text: string | undefined): string | undefined {
  if (!text || !/^(?:https?:\/\/)?[\w.-]+\.[a-z]{2,}\/\S+$/i.test(text)) return undefined
  return webAddress(text.startsWith('http') ? text : `https://${text}`, 'https://page.invalid')
}
