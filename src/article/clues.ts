import { isRecord, records, strings } from './json-ld'
import { squeezed } from './tree'
import { partOf } from './unshadowed'

/** What a page says about itself in its markup, before a word of its text is read. */
export interface Clues {
  /** JSON-LD object of the story itself; empty when there is none. */
  story: Readonly<Record<string, unknown>>
  /** All JSON-LD objects of the page, nested ones too. */
  objects: readonly Readonly<Record<string, unknown>>[]
  /** Contents of `<meta>` by name, property or itemprop, lower case; each name's in the page's order. */
  meta(name: string): string | undefined
  metas(name: string): string[]
  /** `href` of a `<link>`. */
  link(rel: string): string | undefined
  /** `<title>`. */
  title?: string
  /** `<html lang>`. */
  lang?: string
}

export function cluesOf(page: Document): Clues {
  const objects = jsonLdOf(page)
  const metas = metasOf(page)
  const title = squeezed(select(page, 'title')[0]?.textContent ?? '')
  const lang = partOf(page, 'documentElement')?.getAttribute('lang') ?? ''
  return {
    story: objects.find(isStory) ?? {},
    objects,
    meta: (name) => metas.get(name)?.[0],
    metas: (name) => metas.get(name) ?? [],
    link: (rel) => select(page, `link[rel~="${rel}"][href]`)[0]?.getAttribute('href')?.trim() || undefined,
    ...(title && { title: title.slice(0, LONGEST_VALUE) }),
    ...(lang && { lang }),
  }
}

/** Elements by selector, through the prototype: a page's `<img name=…>` cannot stand in for the method. */
export function select(page: Document, selector: string): Element[] {
  return [...Document.prototype.querySelectorAll.call(page, selector)]
}

const LONGEST_VALUE = 5000
const MOST_META_ELEMENTS = 3000
/** Of one name: some pages say every keyword of their story apart. */
const MOST_METAS = 300
/** Pages were seen with tens of thousands of blocks; the story's own is among the first. */
const MOST_BLOCKS = 40
const LONGEST_BLOCK = 1_000_000

/** A block that does not parse is passed over: the page is read without it. */
function jsonLdOf(page: Document): Record<string, unknown>[] {
  return select(page, 'script[type="application/ld+json" i]')
    .slice(0, MOST_BLOCKS)
    .flatMap((script) => records(script.textContent?.slice(0, LONGEST_BLOCK) ?? ''))
}

const STORY_TYPES = /(?:^|[/#])(?:\w*NewsArticle|\w*Article|BlogPosting|LiveBlogPosting|Report|OpinionNews\w*)$/

function isStory(object: Record<string, unknown>): boolean {
  return strings(object['@type']).some((type) => STORY_TYPES.test(type)) && isRecord(object)
}

function metasOf(page: Document): Map<string, string[]> {
  const metas = new Map<string, string[]>()
  for (const element of select(page, 'meta').slice(0, MOST_META_ELEMENTS)) {
    // Early cards for Twitter say `value`, and pages were seen that say so everywhere.
    const said = element.getAttribute('content') ?? element.getAttribute('value') ?? ''
    const content = squeezed(said).slice(0, LONGEST_VALUE)
    if (content === '') continue
    const names = ['name', 'property', 'itemprop'].map((key) => element.getAttribute(key)?.trim().toLowerCase())
    for (const name of new Set(names)) {
      if (!name) continue
      const known = metas.get(name)
      if (!known) metas.set(name, [content])
      else if (known.length < MOST_METAS) known.push(content)
    }
  }
  return metas
}
