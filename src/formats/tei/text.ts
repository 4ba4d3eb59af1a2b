import type { Annotation } from '../../annotation/annotation'
import type { Block, Picture } from '../../article/article'
import type { MarkedStory } from '../../clipping/marked-story'
import type { StoryBlock } from '../../clipping/story'
import { type Run, type RunPart, runPartsOf, splitRuns } from '../document/runs'
import { uriOf } from '../xml/uri'
import { type Attributes, element, escaped } from '../xml/xml'

/** The story. A heading begins a division; where highlights begin and end is an anchor. */
export function textOf(story: MarkedStory): string {
  const numbers = new Map(story.placed.map(({ mark }, at) => [mark, at + 1]))
  const parts = runPartsOf(story)
  const byBlock = new Map(parts.flatMap((one) => (one.part.of === 'block' ? [[one.part.place.block, one]] : [])))
  const heads = parts.filter(({ part }) => part.of !== 'block').map((one) => headOf(one, numbers))
  let division = heads.join('') + (parts.some(isPassage) ? '' : element('p', {}))
  const divisions: string[] = []
  for (const place of story.story.blocks) {
    const { block, picture } = place
    const part = byBlock.get(block)
    if (block.kind === 'heading' && part) {
      divisions.push(division)
      division = element('head', placeOf(block), insideOf(part.runs, numbers))
    } else {
      division += part ? blockOf(place, part, numbers) : figureOf(block, picture)
    }
  }
  division += story.story.pictures.map((picture) => figureOf({ text: '' }, picture)).join('')
  const [first = '', ...rest] = [...divisions, division]
  const later = rest.map((inside) => element('div', {}, `${inside}\n`)).join('\n')
  return element(
    'text',
    { 'xml:id': 'text', style: `direction: ${story.article.dir}` },
    element('body', {}, `${first}\n${later}`),
  )
}

/** Without one, a body lacks what it must have: pictures, embedded things and the headings above a text do not count. */
function isPassage({ part }: RunPart): boolean {
  return part.of === 'lead' || part.of === 'block'
}

/** Of the highlights, by which their anchors are named. */
type Numbers = ReadonlyMap<Annotation, number>

function headOf(one: RunPart, numbers: Numbers): string {
  const inside = insideOf(one.runs, numbers)
  if (one.part.of === 'lead') return element('p', { rend: 'lead' }, inside)
  return element('head', { type: one.part.of === 'kicker' ? 'kicker' : 'main' }, inside)
}

function blockOf({ block, isLead }: StoryBlock, { runs }: RunPart, numbers: Numbers): string {
  const place = placeOf(block)
  if (block.rows)
    return element(
      'table',
      place,
      splitRuns(runs, '\n')
        .map((row) => rowOf(row, numbers))
        .join(''),
    )
  switch (block.kind) {
    case 'list':
      return element(
        'list',
        place,
        splitRuns(runs, '\n')
          .map((line) => element('item', {}, insideOf(line, numbers)))
          .join(''),
      )
    case 'quote':
      return element('quote', place, insideOf(runs, numbers))
    default:
      return element('p', { ...place, ...(isLead && { rend: 'lead' }) }, insideOf(runs, numbers))
  }
}

function rowOf(row: readonly Run[], numbers: Numbers): string {
  const cells = splitRuns(row, '\t').map((cell) => element('cell', {}, insideOf(cell, numbers)))
  return element('row', {}, cells.join(''))
}

/** TEI has no attribute for the direction of a text but this. */
function placeOf({ lang, dir }: Block): Attributes {
  return { 'xml:lang': lang, style: dir && `direction: ${dir}` }
}

function figureOf({ url, text }: Pick<Block, 'url' | 'text'>, picture: Picture | undefined): string {
  if (picture) {
    const { alt = text, caption = '', credit = '' } = picture
    const words = [wordsIn('head', caption), wordsIn('figDesc', alt), wordsIn('byline', credit)]
    return element('figure', {}, graphicOf(picture.url) + words.join(''))
  }
  if (url === undefined && text === '') return ''
  const target = url === undefined ? undefined : uriOf(url)
  const link = url === undefined ? '' : element('ref', { target }, escaped(url))
  return element('figure', { type: 'embed' }, element('p', {}, [link, escaped(text)].filter(Boolean).join(' ')))
}

function wordsIn(name: string, text: string): string {
  return text === '' ? '' : element(name, {}, escaped(text))
}

/** A figure without an address that programs follow has its words. */
function graphicOf(address: string): string {
  const url = uriOf(address)
  return url === undefined ? '' : element('graphic', { url })
}

function insideOf(runs: readonly Run[], numbers: Numbers): string {
  return runs
    .map((run) => anchors(run.begins, 'from', numbers) + wordsOf(run) + anchors(run.ends, 'to', numbers))
    .join('')
}

function anchors(marks: readonly Annotation[], end: 'from' | 'to', numbers: Numbers): string {
  return marks.map((mark) => element('anchor', { 'xml:id': anchorId(numbers.get(mark) ?? 0, end) })).join('')
}

function wordsOf({ text, href, isStrong, isEm }: Run): string {
  let words = text.split('\n').map(escaped).join(element('lb', {}))
  if (isEm) words = element('emph', {}, words)
  if (isStrong) words = element('hi', { rend: 'bold' }, words)
  const target = href === undefined ? undefined : uriOf(href)
  return target === undefined ? words : element('ref', { target }, words)
}

/** Where the highlight of this number begins or ends. */
export function anchorId(number: number, end: 'from' | 'to'): string {
  return `h${number}-${end}`
}
