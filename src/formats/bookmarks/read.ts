import type { Clipping } from '../../clipping/clipping'
import type { Entry } from '../../clipping/entry'
import type { ImportFacts } from '../format'
import { lineOf, linesOf, listed } from '../reference/clean'
import type { Raw } from '../reference/clipping-from'
import { momentFromUnix } from '../reference/dates'
import { filled } from '../reference/filled'
import { withoutEntities } from '../reference/plain-text'
import { entryFrom } from '../reference/raw'
import { LONGEST, type TagRead, tagsOf } from './tags'
import { FOLDER } from './write'

/** The links of a file of bookmarks; the folders in which one stands become its tags. */
export async function* readBookmarks(file: AsyncIterable<Uint8Array>, facts: ImportFacts): AsyncGenerator<Entry> {
  const reading: Reading = { folders: [], coming: undefined, open: undefined, isDescribed: false, count: 0 }
  for await (const tag of tagsOf(file)) {
    if (tag.is === 'failed') return yield { kind: 'failed', reason: tag.reason, line: tag.line }
    const ended = after(tag, reading)
    if (ended) yield entryFrom(rawFrom(ended), facts, ended.line)
  }
  const { open, count } = reading
  if (open)
    yield open.title === undefined
      ? { kind: 'refused', reason: 'cut', line: open.line }
      : entryFrom(rawFrom(open), facts, open.line)
  if (count === 0) yield { kind: 'failed', reason: 'fileForeign', line: 1 }
}

interface Bookmark {
  attributes: string
  folders: string[]
  /** Undefined until it is read. */
  title: string | undefined
  description: string
  /** Pocket lists what is read apart from what is not. */
  state: Clipping['state'] | undefined
  line: number
}

interface Reading {
  /** Names of the open folders; '' for those that say nothing. */
  folders: string[]
  /** The heading whose folder opens next. */
  coming: { attributes: string; title: string } | undefined
  open: Bookmark | undefined
  isDescribed: boolean
  state?: Clipping['state']
  count: number
}

/** What a tag comes to: the bookmark that ends with it. */
function after(tag: Extract<TagRead, { is: 'tag' }>, reading: Reading): Bookmark | undefined {
  const { name, attributes, before, line } = tag
  const { open } = reading
  if (open && reading.isDescribed && open.description.length < LONGEST) open.description += ` ${before}`
  if (name === 'a') {
    reading.count += 1
    reading.isDescribed = false
    const { folders, state } = reading
    reading.open = {
      attributes,
      folders: [...folders.slice(-MOST_FOLDERS)],
      title: undefined,
      description: '',
      state,
      line,
    }
    return open
  }
  if (name === '/a' && open && open.title === undefined) open.title = before
  else if (name === 'dd') reading.isDescribed = true
  else if (/^h\d$/.test(name)) reading.coming = { attributes, title: '' }
  else if (/^\/h\d$/.test(name) && reading.coming) named(reading, name, before)
  else if (name === 'dl') {
    if (reading.folders.length < MOST_DEPTH) reading.folders.push(reading.coming?.title ?? '')
    reading.coming = undefined
  } else if (name === '/dl') reading.folders.pop()
  if (!ENDING.has(name)) return undefined
  reading.open = undefined
  reading.isDescribed = false
  return open
}

/** A folder that every browser has, or ours, is no tag; nor is the file's own heading. */
function named(reading: Reading, name: string, title: string): void {
  const { attributes = '' } = reading.coming ?? {}
  const isOwn =
    name === '/h1' || /personal_toolbar_folder|unfiled_bookmarks_folder/i.test(attributes) || title === FOLDER
  reading.coming = { attributes, title: isOwn ? '' : title }
  if (title === 'Unread') reading.state = 'unread'
  if (title === 'Read Archive') reading.state = 'archived'
}

const ENDING = new Set(['dt', 'dl', '/dl', 'h1', 'h3', 'li', '/ul'])

/** Of the innermost folders; and how deep they are counted. */
const MOST_FOLDERS = 20
const MOST_DEPTH = 10_000

function rawFrom({ attributes, folders, title = '', description, state }: Bookmark): Raw {
  const attribute = (name: string) => attributeOf(attributes, name)
  const tags = (attribute('tags') ?? '').split(',')
  return {
    tags: listed([...tags, ...folders.map(withoutEntities)]),
    ...filled({
      url: attribute('href'),
      title: lineOf(withoutEntities(title)),
      note: linesOf(withoutEntities(description)),
      accessed: momentFromUnix(attribute('add_date') ?? attribute('time_added')),
      state,
    }),
  }
}

function attributeOf(attributes: string, name: string): string | undefined {
  const [, double, single, bare] =
    new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes) ?? []
  const value = double ?? single ?? bare
  return value === undefined ? undefined : withoutEntities(value)
}
