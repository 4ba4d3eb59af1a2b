import { directionOf, languageOf } from '../text/language-of'
import type { Block, Direction } from './parts'
import type { Passage, Passages } from './passages'
import { isContentPicture, pictureAddress } from './pictures'
import type { Role, Roles } from './roles'
import { attribute, downwards, inherited, type TreeElement } from './tree'
import { webAddress } from './web-address'

/** The story in reading order: the lead, the body's passages, and the pictures between them. */
export function blocksOf(passages: Passages, roles: Roles, body: TreeElement, base: string, dir: Direction): Block[] {
  const parts = roles.all('lead', 'body')
  const first = parts[0]?.index ?? 0
  const { to } = passages.range(body)
  const last = Math.min(to, (parts.at(-1)?.index ?? 0) + 1)
  const media = passages.media.filter(({ before }) => before >= first && before <= last).slice(0, MOST_MEDIA)
  let medium = 0
  const blocks: Block[] = []
  let list: TreeElement | undefined
  const told = new Set<TreeElement>()
  const tables = new Map<TreeElement, boolean>()
  const isData = (table: TreeElement) => tables.get(table) ?? tables.set(table, isDataTable(table)).get(table)
  for (const passage of parts) {
    for (let at = media[medium]; at && at.before <= passage.index; at = media[++medium]) {
      const block = mediumBlock(at.node, base)
      if (block) blocks.push(block)
    }
    const table = tableAround(passage.block)
    const container = (table && isData(table) ? table : listAround(passage.block)) || undefined
    // A table is told whole; behind one that stands in it, it would be told again.
    if (container?.tag === 'table' && told.has(container)) continue
    if (container?.tag === 'table') told.add(container)
    if (container && container === list) extend(blocks.at(-1), passage)
    else blocks.push(asSet(blockOf(passage, container, dir, base), roles.of(passage)))
    list = container
  }
  return merged(blocks)
}

/** Pictures and frames of one story; a page with more of them is a gallery. */
const MOST_MEDIA = 500

/** Text blocks one a line, as search, counting and the benchmarks read a story. */
export function storyText(blocks: readonly Block[]): string {
  return blocks
    .filter(({ kind }) => kind !== 'image' && kind !== 'embed')
    .map(({ text }) => text)
    .join('\n')
}

/** A lead is a paragraph, though many pages set it as a heading. */
function asSet({ level, ...block }: Block, role: Role): Block {
  return role === 'lead' ? { ...block, kind: 'paragraph' } : { ...block, ...(level && { level }) }
}

/** One passage as a block; `container` is the list or table it is a part of. */
export function blockOf(passage: Passage, container: TreeElement | undefined, dir: Direction, base: string): Block {
  const { text } = passage
  const own = directionOf(text, dir)
  const marks = passage.marks.flatMap(({ href, ...mark }) => {
    const address = href && webAddress(href, base)
    return mark.kind !== 'link' ? [mark] : address ? [{ ...mark, href: address }] : []
  })
  const lang = own === dir ? undefined : languageOf(text)
  return {
    ...kindOf(passage, container),
    text,
    ...(own !== dir && { dir: own }),
    ...(lang && { lang }),
    ...(marks.length > 0 && { marks }),
    ...(container?.tag === 'table' && { rows: rowsOf(container) }),
  }
}

function kindOf(passage: Passage, container: TreeElement | undefined): Pick<Block, 'kind' | 'level'> {
  if (container) return { kind: container.tag === 'table' ? 'table' : 'list' }
  const heading = [passage.block, passage.block.parent].find((node) => node && /^h[1-6]$/.test(node.tag))
  if (heading) return { kind: 'heading', level: Math.max(2, Number(heading.tag.slice(1))) }
  if (quotationAround(passage.block)) return { kind: 'quote' }
  return isBoldLine(passage) ? { kind: 'heading', level: 3 } : { kind: 'paragraph' }
}

/** `<p><strong>…</strong></p>` alone on its line is how many newsrooms set a subhead. */
function isBoldLine({ text, marks }: Passage): boolean {
  const bold = marks.some(({ kind, start, end }) => kind === 'strong' && start === 0 && end === text.length)
  return bold && text.length <= 90 && !/[.؛:،]$/.test(text)
}

function extend(block: Block | undefined, passage: Passage): void {
  if (!block || block.kind === 'table') return
  const shift = block.text.length + 1
  block.text += `\n${passage.text}`
  const marks = passage.marks.filter(({ kind }) => kind !== 'link')
  if (marks.length > 0)
    block.marks = [
      ...(block.marks ?? []),
      ...marks.map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift })),
    ]
}

/** A table's text is its cells, a row a line. */
function merged(blocks: Block[]): Block[] {
  return blocks
    .map((block) =>
      block.rows ? { ...block, text: block.rows.map((row) => row.join('\t')).join('\n'), marks: [] } : block,
    )
    .map(({ marks, ...block }) => (marks && marks.length > 0 ? { ...block, marks } : block))
}

function mediumBlock(node: TreeElement | undefined, base: string): Block | undefined {
  if (!node) return undefined
  if (node.tag === 'img') {
    const url = isContentPicture(node) ? pictureAddress(node, base) : undefined
    return url ? { kind: 'image', text: attribute(node, 'alt') ?? '', url } : undefined
  }
  const url = webAddress(attribute(node, 'src') ?? '', base)
  return url && ['iframe', 'video'].includes(node.tag)
    ? { kind: 'embed', text: attribute(node, 'title') ?? '', url }
    : undefined
}

/** Layout tables have a cell or a row; a table of data has several of both, and short cells. */
function isDataTable(table: TreeElement): boolean {
  const rows = rowsOf(table)
  const cells = rows.flat()
  return rows.length > 1 && rows.filter((row) => row.length > 1).length > 1 && cells.every((cell) => cell.length < 400)
}

function rowsOf(table: TreeElement): string[][] {
  const rows: string[][] = []
  for (const node of downwards(table)) {
    if (node.tag === 'tr') rows.push([])
    else if (node.tag === 'td' || node.tag === 'th') rows.at(-1)?.push(cellText(node))
  }
  return rows.filter((row) => row.some(Boolean))
}

function cellText(node: TreeElement): string {
  const parts: string[] = []
  for (const at of downwards(node)) for (const child of at.children) if (child.kind === 'text') parts.push(child.text)
  return parts
    .join(' ')
    .replace(/[\t\n\f\r ]+/g, ' ')
    .trim()
}

const WHOLE_TAGS = new Set(['article', 'main', 'body'])

/** The nearest element around a line that has one of the tags, inside the story. */
function around(...tags: string[]): (block: TreeElement) => TreeElement | false {
  return inherited<TreeElement | false>(
    (node) => (tags.includes(node.tag) ? node : WHOLE_TAGS.has(node.tag) ? false : undefined),
    false,
  )
}

const tableAround = around('table')
const listAround = around('ul', 'ol')
const quotationAround = around('blockquote')
