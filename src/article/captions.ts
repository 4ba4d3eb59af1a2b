import type { Passage, Passages } from './passages'
import { downwards, inherited, type TreeElement, textOf } from './tree'

/**
 * Does a line describe a picture? By its place (figcaption, a small box around a picture), by its name, or, before
 * the story's first sentence (`opening`), by being nothing but a name in guillemets: Qods prints the speaker's so,
 * under his portrait.
 */
export function isCaption(passage: Passage, passages: Passages, opening: boolean): boolean {
  const { text, block } = passage
  if (text.length > LONGEST_CAPTION) return false
  if (isInFigure(block) || isNamedCaption(block) || (isNamedCaption(block.parent) && isSmall(block.parent, passages)))
    return true
  if (passage.inlines.some((inline) => isNamedCaption(inline) && textOf(inline).includes(text))) return true
  if (/^(?:h[1-6]|blockquote)$/.test(block.tag) || block.parent?.tag === 'blockquote') return false
  if (isPictureBox(block, passages) || isPictureBox(block.parent, passages)) return true
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
/** Two names in one make a caption: "image-description", "detail__img-text", "lightbox-description". */
const PICTURE_WORDS = new Set(
  'image images img picture photo foto bild media lightbox gallery galerie absatzbild video mediaplayer figure'.split(
    ' ',
  ),
)
const DESCRIBING_WORDS = new Set('description desc info copyright quelle credits meta subline'.split(' '))
const CREDIT =
  /(?:عکس(?:\s?از)?|عکاس|تصویر|تصوير|fotoğraf|foto|photo(?:graph)?(?: by)?|credit|צילום)\s?[:：/]\s?(?<credit>[^)\]|]{2,60})|[©]\s?(?<credit2>[^)\]|]{2,60})/iu

function isNamedCaption(node: TreeElement | undefined): boolean {
  if (!node || node.tag === 'body' || node.tag === 'article') return false
  return (
    node.words.some((word) => CAPTION_WORDS.has(word)) ||
    (node.words.some((word) => PICTURE_WORDS.has(word)) && node.words.some((word) => DESCRIBING_WORDS.has(word)))
  )
}

/** Called a picture, holding one, and hardly a line beside it. */
function isPictureBox(node: TreeElement | undefined, passages: Passages): boolean {
  if (!node?.words.some((word) => PICTURE_WORDS.has(word))) return false
  const { from, to } = passages.range(node)
  return to - from <= 2 && holdsPicture(node)
}

/** A caption and its credit: what holds more lines is a story with a picture in it. */
function isSmall(node: TreeElement | undefined, passages: Passages): boolean {
  if (!node) return false
  const { from, to } = passages.range(node)
  return to - from <= MOST_CAPTION_LINES
}

const MOST_CAPTION_LINES = 3

/** Tables, quotations and listings are set as figures too; they are the story's. */
const FIGURE_TEXT = new Set(['article', 'body', 'table', 'blockquote', 'pre', 'ul', 'ol'])

const isInFigure = inherited(({ tag }) => {
  if (tag === 'figcaption' || tag === 'figure') return true
  return FIGURE_TEXT.has(tag) ? false : undefined
}, false)

/** The smallest box around the line that holds more than it: a picture and hardly any other text. */
function besidePicture(block: TreeElement, passages: Passages): boolean {
  const box = holdsPicture(block) ? block : block.parent
  if (!box || box.tag === 'body' || box.tag === 'article' || !holdsPicture(box)) return false
  const { from, to } = passages.range(box)
  return to - from <= 2
}

function holdsPicture(node: TreeElement): boolean {
  const known = pictureBoxes.get(node) ?? hasPictureWithin(node)
  pictureBoxes.set(node, known)
  return known
}

/** A list of a thousand lines is asked about by each of them. */
const pictureBoxes = new WeakMap<TreeElement, boolean>()

function hasPictureWithin(node: TreeElement): boolean {
  let seen = 0
  for (const at of downwards(node)) {
    if (at.tag === 'img' || at.tag === 'picture' || at.tag === 'video') return true
    if (++seen > 30) return false
  }
  return false
}
