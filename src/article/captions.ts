import { namedAs } from './furniture'
import type { Passage, Passages } from './passages'
import { downwards, isElement, type TreeElement, textOf, upwards } from './tree'

/**
 * Does a line describe a picture? By its place (figcaption, a small box around a picture), by its name, or, before
 * the story's first sentence (`opening`), by being nothing but a name in guillemets: Qods prints the speaker's so,
 * under his portrait.
 */
export function isCaption(passage: Passage, passages: Passages, opening: boolean): boolean {
  const { text, block } = passage
  if (text.length > LONGEST_CAPTION) return false
  if (insideFigure(block) || namedAs(block, CAPTION_WORDS, 2)) return true
  if (
    block.children.some((child) => isElement(child) && namedAs(child, CAPTION_WORDS, 1) && textOf(child).includes(text))
  )
    return true
  if (/^h[1-6]$/.test(block.tag)) return false
  if (/^[«"“][^«»"“”]{3,60}[»"”]$/.test(text)) return opening
  return text.length <= 160 && !/[.!؟?]$/.test(text) && besidePicture(block, passages)
}

/** «عکس: …», "Fotoğraf : … / AA", "© Reuters": who made a picture, in its caption. */
export function creditIn(caption: string): string | undefined {
  const match = CREDIT.exec(caption)
  return match?.groups?.credit?.trim() || undefined
}

const LONGEST_CAPTION = 500
const CAPTION_WORDS = new Set([
  'caption',
  'captions',
  'figcaption',
  'cap',
  'legend',
  'credit',
  'imgcap',
  'photocredit',
  'bildunterschrift',
  'photographer',
])
const CREDIT =
  /(?:عکس(?:\s?از)?|عکاس|تصویر|تصوير|fotoğraf|foto|photo(?:graph)?(?: by)?|credit|צילום)\s?[:：/]\s?(?<credit>[^)\]|]{2,60})|[©]\s?(?<credit2>[^)\]|]{2,60})/iu

function insideFigure(block: TreeElement): boolean {
  for (const node of upwards(block)) {
    if (node.tag === 'figure' || node.tag === 'figcaption') return true
    if (node.tag === 'article' || node.tag === 'body') return false
  }
  return false
}

/** The smallest box around the line that holds more than it: a picture and hardly any other text. */
function besidePicture(block: TreeElement, passages: Passages): boolean {
  const box = holdsPicture(block) ? block : block.parent
  if (!box || box.tag === 'body' || box.tag === 'article' || !holdsPicture(box)) return false
  const { from, to } = passages.range(box)
  return to - from <= 2
}

function holdsPicture(node: TreeElement): boolean {
  let seen = 0
  for (const at of downwards(node)) {
    if (at.tag === 'img' || at.tag === 'picture' || at.tag === 'video') return true
    if (++seen > 30) return false
  }
  return false
}
