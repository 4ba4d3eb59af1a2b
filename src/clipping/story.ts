import type { Article, Block, Damage, Picture } from '../article/article'

/** A block where it stands in the story. */
export interface StoryBlock {
  block: Block
  /** Index into the article's blocks. */
  place: number
  /** A line of the lead, with which most stories begin. */
  isLead: boolean
  /** What looks broken in it. */
  damage: Damage[]
  /** What is known of the picture that it is. */
  picture?: Picture
}

export interface Story {
  /** A lead that the text does not begin with anyway. */
  lead?: string
  blocks: StoryBlock[]
  /** Pictures that no block of the story stands for. */
  pictures: Picture[]
}

/**
 * The text in the order in which it is read; nothing is said twice. `read` is the article before a reader corrected it:
 * a corrected lead stands in place of the one that was read.
 */
export function storyOf(article: Article, read: Article): Story {
  const { lead, blocks, damage = [], images = [] } = article
  const leading = leadingPlaces(read.lead, blocks)
  const isCorrected = lead !== read.lead
  const story = blocks.map((block, place): StoryBlock => {
    const picture = block.kind === 'image' ? pictureOf(block, images) : undefined
    return {
      block,
      place,
      isLead: leading.has(place),
      damage: damage.filter((one) => one.block === place),
      ...(picture && { picture }),
    }
  })
  return {
    ...(lead !== undefined && (isCorrected || leading.size === 0) && { lead }),
    blocks: isCorrected ? story.filter(({ isLead }) => !isLead) : story,
    pictures: images.filter(({ url }) => !blocks.some((block) => block.url === url)),
  }
}

function pictureOf({ url, text }: Block, images: readonly Picture[]): Picture | undefined {
  if (url === undefined) return undefined
  return images.find((image) => image.url === url) ?? { url, ...(text !== '' && { alt: text }) }
}

/** Where the lines of the lead stand, if the text begins with all of them; pictures may come first or between. */
function leadingPlaces(lead: string | undefined, blocks: readonly Block[]): Set<number> {
  const lines = lead === undefined ? [] : lead.split('\n')
  const passages = blocks.flatMap(({ kind, text }, place) =>
    kind === 'image' || kind === 'embed' ? [] : [{ text, place }],
  )
  const beginning = passages.slice(0, lines.length)
  const isThere = lines.every((line, at) => beginning[at]?.text === line)
  return new Set(isThere ? beginning.map(({ place }) => place) : [])
}
