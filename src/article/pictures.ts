import type { Body } from './body'
import { creditIn } from './captions'
import type { Known } from './known'
import type { Picture, Video } from './parts'
import type { Medium, Passages } from './passages'
import type { Roles } from './roles'
import { attribute, inherited, type TreeElement } from './tree'
import { webAddress } from './web-address'

/** The story's pictures with their captions, each once, in reading order. */
export function picturesOf({ passages, roles, body, url: base }: Known): Picture[] {
  const captions = new Map(roles.all('caption').map(({ index, text }) => [index, text]))
  const found = new Map<string, Picture>()
  for (const { node, before } of storyMedia(passages, roles, body).slice(0, MOST_MEDIA)) {
    if (found.size >= MOST_PICTURES) break
    const url = node.tag === 'img' && isContentPicture(node) ? pictureAddress(node, base) : undefined
    if (!url || found.has(url)) continue
    const caption = captions.get(before) ?? captions.get(before - 1)
    const credit = caption && creditIn(caption)
    const alt = attribute(node, 'alt')
    found.set(url, { url, ...(alt && { alt }), ...(caption && { caption }), ...(credit && { credit }) })
  }
  return [...found.values()]
}

const MOST_PICTURES = 200
/** That are looked at: a picture may stand in a story many times. */
const MOST_MEDIA = 1000

export function videosOf({ passages, roles, body, url: base }: Known): Video[] {
  const urls = storyMedia(passages, roles, body)
    .filter(({ node }) => node.tag === 'video')
    .slice(0, MOST_PICTURES)
    .flatMap(({ node }) => webAddress(attribute(node, 'src') ?? sourceOf(node) ?? '', base) ?? [])
  return [...new Set(urls)].map((url) => ({ url }))
}

function sourceOf(video: TreeElement): string | undefined {
  return Element.prototype.querySelector.call(video.element, 'source[src]')?.getAttribute('src') ?? undefined
}

/** Media between the headline and the end of the body, furniture left out. */
function storyMedia(passages: Passages, roles: Roles, { element, furniture }: Body): Medium[] {
  const first = roles.all('headline', 'lead', 'body')[0]?.index ?? 0
  const { to } = passages.range(element)
  const isInFurniture = inherited((node) => furniture.has(node) || undefined, false)
  return passages.media.filter(({ node, before }) => first <= before && before <= to && !isInFurniture(node))
}

/** The address a lazily loaded picture will have, else the one it has. */
export function pictureAddress(node: TreeElement, base: string): string | undefined {
  const lazy = ['data-src', 'data-original', 'data-lazy-src', 'data-url']
    .map((name) => attribute(node, name))
    .find(Boolean)
  const sources = [lazy, attribute(node, 'src'), attribute(node, 'srcset')?.split(/[\s,]+/)[0]]
  for (const source of sources) {
    const address = source && webAddress(source, base)
    if (address) return address
  }
  return undefined
}

/** No icon, avatar, pixel or logo. */
export function isContentPicture(node: TreeElement): boolean {
  const size = (name: string) => Number.parseInt(attribute(node, name) ?? '', 10)
  if (size('width') < 60 || size('height') < 60) return false
  return ![node, node.parent, node.parent?.parent].some((at) => at?.words.some((word) => NO_CONTENT.has(word)))
}

const NO_CONTENT = new Set([
  'logo',
  'icon',
  'icons',
  'avatar',
  'emoji',
  'gravatar',
  'pixel',
  'share',
  'social',
  'ads',
  'advert',
  'banner',
])
