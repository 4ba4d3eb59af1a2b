import type { Block, Picture } from '../../article/article'
import type { StoryBlock } from '../../clipping/story'
import { directionOf } from '../../text/language-of'
import { type Attributes, escaped } from '../xml/xml'
import type { Chapter, Remark } from './chapter'
import type { Fact } from './facts'
import { lines, link, tag } from './html'
import { type Run, type RunPart, splitRuns } from './runs'
import type { Words } from './words'

/** How the chapters of a document differ from those of another. */
export interface ChapterPlace {
  words: Words
  /** Before every id, so that no two in a file are the same. */
  prefix: string
  /** On links to notes and on notes: EPUB readers open them on the spot. */
  noteRef: Attributes
  note: Attributes
}

/** Headline, story, note, highlights and what is known of it. */
export function chapterMarkup(chapter: Chapter, place: ChapterPlace): string {
  const { parts, story, clipping, remarks, facts } = chapter
  const inside = (runs: readonly Run[]) => runs.map((run) => runMarkup(run, chapter, place)).join('')
  const byBlock = new Map(parts.flatMap((one) => (one.part.of === 'block' ? [[one.part.place.block, one]] : [])))
  const head = parts.filter(({ part }) => part.of !== 'block').map((one) => headMarkup(one, chapter, inside))
  const blocks = story.story.blocks.map((one) => {
    const part = byBlock.get(one.block)
    return part ? blockMarkup(one, part, inside) : mediumMarkup(one, place.words)
  })
  const pictures = story.story.pictures.map((picture) => pictureMarkup(picture, place.words))
  const videos = (story.article.videos ?? []).map(({ url, caption }) =>
    figureMarkup(place.words.video, url, caption === undefined ? [] : [caption]),
  )
  return [
    ...head,
    sourceMarkup(facts, place.words),
    ...blocks,
    ...pictures,
    ...videos,
    clipping.note === undefined ? '' : noteMarkup(clipping.note, place.words),
    remarksMarkup(remarks, place),
    factsMarkup(facts, place.words),
  ]
    .filter(Boolean)
    .join('\n')
}

type Inside = (runs: readonly Run[]) => string

function headMarkup({ part, runs }: RunPart, { story }: Chapter, inside: Inside): string {
  if (part.of === 'headline') return tag('h2', {}, inside(runs))
  if (part.of === 'lead') return tag('p', { class: 'lead' }, inside(runs))
  const text = story.text.slice(part.start, part.end)
  return tag('p', { class: 'kicker', dir: directionOf(text, story.article.dir) }, inside(runs))
}

function blockMarkup({ block, isLead }: StoryBlock, { runs }: RunPart, inside: Inside): string {
  const where = { lang: block.lang, dir: block.dir }
  const broken = (among: readonly Run[]) => splitRuns(among, '\n').map(inside).join('<br/>')
  if (block.rows)
    return tag(
      'table',
      where,
      tag(
        'tbody',
        {},
        splitRuns(runs, '\n')
          .map((row) => rowMarkup(row, inside))
          .join(''),
      ),
    )
  switch (block.kind) {
    case 'heading':
      return tag(block.level === undefined || block.level === 2 ? 'h3' : 'h4', where, broken(runs))
    case 'quote':
      return tag('blockquote', where, tag('p', {}, broken(runs)))
    case 'list':
      return tag(
        'ul',
        where,
        splitRuns(runs, '\n')
          .map((item) => tag('li', {}, inside(item)))
          .join(''),
      )
    default:
      return tag('p', { ...where, class: isLead ? 'lead' : undefined }, broken(runs))
  }
}

function rowMarkup(row: readonly Run[], inside: Inside): string {
  const cells = splitRuns(row, '\t').map((cell) => tag('td', {}, inside(cell)))
  return tag('tr', {}, cells.join(''))
}

function runMarkup(run: Run, { remarkOf }: Chapter, place: ChapterPlace): string {
  let words = lines(run.text)
  if (run.isEm) words = tag('em', {}, words)
  if (run.isStrong) words = tag('strong', {}, words)
  if (run.href !== undefined) words = link(run.href, words)
  if (run.highlight && run.text !== '') words = tag('mark', { class: run.highlight.color }, words)
  return words + run.ends.map((mark) => refMarkup(remarkOf.get(mark), place)).join('')
}

function refMarkup(remark: Remark | undefined, { prefix, noteRef, words }: ChapterPlace): string {
  if (!remark) return ''
  const { number } = remark
  const ref = tag('a', { ...noteRef, id: `${prefix}r${number}`, href: `#${prefix}n${number}` }, inDigits(number, words))
  // A number behind words that end in digits would be read as one with them.
  return tag('sup', { dir: 'ltr' }, ref)
}

/** Of the reader's language. */
export function inDigits(number: number, { lang }: Words): string {
  return number.toLocaleString(lang, { useGrouping: false })
}

function mediumMarkup({ block, picture }: StoryBlock, words: Words): string {
  if (picture) return pictureMarkup(picture, words)
  return block.url === undefined && block.text === '' ? '' : figureMarkup(words.embedded, block.url, textsOf(block))
}

function textsOf({ text }: Block): string[] {
  return text === '' ? [] : [text]
}

function pictureMarkup({ url, alt, caption, credit }: Picture, words: Words): string {
  const said = [caption ?? alt, credit && !caption?.includes(credit) ? credit : undefined]
  return figureMarkup(
    words.picture,
    url,
    said.filter((one) => one !== undefined),
  )
}

/** An address and words: nothing is fetched from anywhere when a document is opened. */
function figureMarkup(label: string, url: string | undefined, texts: readonly string[]): string {
  const name = url === undefined ? escaped(label) : link(url, escaped(label))
  const said = texts.map((text) => tag('span', { dir: directionOf(text) }, lines(text)))
  return tag('p', { class: 'medium' }, [tag('b', {}, name), ...said].join(' '))
}

/** One line below the headline: where it was published, and when. */
function sourceMarkup(facts: readonly Fact[], { agency, published }: Words): string {
  const shown = facts.filter(({ label }) => label === agency || label === published)
  return tag('p', { class: 'source' }, shown.flatMap(({ values }) => values.map(valueMarkup)).join(' · '))
}

function noteMarkup(note: string, words: Words): string {
  const texts = note.split(/\n{2,}/).map((text) => tag('p', { dir: directionOf(text) }, lines(text)))
  return tag('aside', { class: 'note' }, tag('h3', placeOf(words), escaped(words.note)) + texts.join(''))
}

function remarksMarkup(remarks: readonly Remark[], place: ChapterPlace): string {
  if (remarks.length === 0) return ''
  const items = remarks.map((remark) => remarkMarkup(remark, place))
  const title = tag('h3', placeOf(place.words), escaped(place.words.highlights))
  return tag('section', { class: 'remarks' }, `${title}\n${items.join('\n')}`)
}

function remarkMarkup({ mark, number, isLost }: Remark, { prefix, words, note }: ChapterPlace): string {
  const { quote, color } = mark
  const back = isLost
    ? escaped(inDigits(number, words))
    : tag('a', { href: `#${prefix}r${number}` }, escaped(inDigits(number, words)))
  const texts = [
    tag('p', { dir: directionOf(quote.exact) }, `${back} ${tag('mark', { class: color }, lines(quote.exact))}`),
    isLost ? tag('p', { class: 'state', ...placeOf(words) }, escaped(words.notInText)) : '',
    mark.note === undefined ? '' : tag('p', { dir: directionOf(mark.note) }, lines(mark.note)),
    mark.tags.length === 0 ? '' : tag('p', { class: 'tags' }, mark.tags.map(tagMarkup).join(' ')),
  ]
  return tag('aside', { ...note, id: `${prefix}n${number}` }, texts.join(''))
}

function tagMarkup(text: string): string {
  return tag('bdi', { class: 'tag' }, escaped(text))
}

function factsMarkup(facts: readonly Fact[], words: Words): string {
  const rows = facts.map(
    ({ label, values }) =>
      tag('dt', {}, escaped(label)) + tag('dd', {}, values.map(valueMarkup).join(escaped(words.comma))),
  )
  return tag('dl', placeOf(words), rows.join(''))
}

function valueMarkup({ text, lang, href }: Fact['values'][number]): string {
  const said = tag('bdi', { lang }, escaped(text))
  return href === undefined ? said : link(href, said)
}

function placeOf({ lang, dir }: Words): Attributes {
  return { lang, dir }
}
