import type { Block, Picture } from '../../article/article'
import type { StoryBlock } from '../../clipping/story'
import { directionOf } from '../../text/language-of'
import type { Chapter, Remark } from '../document/chapter'
import type { Fact } from '../document/facts'
import { type Run, type RunPart, splitRuns } from '../document/runs'
import type { Words } from '../document/words'
import { uriOf } from '../xml/uri'
import type { Direction, Paper, PaperRun, Paragraph, Style } from './paper'
import { apartList, apartRuns, scriptRuns } from './script-runs'

/** A clipping on pages of its own. Notes on highlights stand at the foot of the page. */
export function clippingPages(chapter: Chapter, anchor: string, words: Words): Paper[] {
  const { parts, story, clipping, facts } = chapter
  const head = parts.flatMap((one) => (one.part.of === 'block' ? [] : [headOf(one, chapter, words)]))
  const [first, ...others] = head
  const byBlock = new Map(parts.flatMap((one) => (one.part.of === 'block' ? [[one.part.place.block, one]] : [])))
  const blocks = story.story.blocks.flatMap((place) => {
    const part = byBlock.get(place.block)
    return part ? blockOf(place, part, chapter, words) : mediumOf(place, words)
  })
  return [
    ...(first ? [{ ...first, startsPage: true as const, anchor }] : []),
    ...others.filter(({ style }) => style !== 'lead'),
    sourceOf(facts, story.article.dir, words),
    ...others.filter(({ style }) => style === 'lead'),
    ...blocks,
    ...story.story.pictures.map((picture) => pictureOf(picture, words)),
    ...(story.article.videos ?? []).map(({ url, caption }) => linkOf(words.video, url, [caption], words)),
    ...noteOf(clipping.note, words),
    ...lostOf(chapter.remarks, words),
    factsOf(facts, words),
  ]
}

function headOf({ part, runs }: RunPart, chapter: Chapter, words: Words): Paragraph {
  const { text, article } = chapter.story
  const inside = (place: Place) => runsOf(runs, place, chapter, words)
  if (part.of === 'headline' || part.of === 'lead') return paragraph(part.of, article.dir, inside(article))
  const dir = directionOf(text.slice(part.start, part.end), article.dir)
  return paragraph('kicker', dir, inside({ dir }))
}

/** What a text runs like. */
interface Place {
  dir: Direction
  lang?: string
}

function blockOf({ block, isLead }: StoryBlock, { runs }: RunPart, chapter: Chapter, words: Words): Paper[] {
  const { article } = chapter.story
  const lang = block.lang ?? (block.dir === undefined ? article.lang : undefined)
  const place: Place = { dir: block.dir ?? article.dir, ...(lang && { lang }) }
  const inside = (some: readonly Run[]) => runsOf(some, place, chapter, words)
  if (block.rows) {
    const rows = splitRuns(runs, '\n').map((row) => splitRuns(row, '\t').map(inside))
    return [{ kind: 'table', dir: place.dir, rows }]
  }
  if (block.kind === 'list') return splitRuns(runs, '\n').map((item) => paragraph('item', place.dir, inside(item)))
  return [paragraph(styleOf(block, isLead), place.dir, inside(runs))]
}

function styleOf({ kind }: Block, isLead: boolean): Style {
  if (kind === 'heading' || kind === 'quote') return kind
  return isLead ? 'lead' : 'body'
}

function runsOf(runs: readonly Run[], { dir, lang }: Place, { remarkOf }: Chapter, words: Words): PaperRun[] {
  return runs.flatMap((run) => {
    const href = run.href === undefined ? undefined : uriOf(run.href)
    const look = {
      ...(lang && { lang }),
      isStrong: run.isStrong,
      isEm: run.isEm,
      ...(run.highlight && { color: run.highlight.color }),
      ...(href !== undefined && { href }),
    }
    const notes = run.ends.flatMap((mark) => {
      const remark = remarkOf.get(mark)
      return remark ? [{ text: '', isRtl: dir === 'rtl', footnote: footnoteOf(remark, words) }] : []
    })
    return [...scriptRuns(run.text, dir, look), ...notes]
  })
}

function footnoteOf({ mark: { quote, note, tags }, isChanged }: Remark, words: Words): Paragraph[] {
  return [
    ...(isChanged ? [plain('small', `«${quote.exact}»`)] : []),
    ...(note === undefined ? [] : [plain('small', note)]),
    ...tagsOf(tags, words),
  ]
}

function tagsOf(tags: readonly string[], words: Words): Paragraph[] {
  if (tags.length === 0) return []
  const { dir } = words
  return [paragraph('small', dir, [...scriptRuns(`${words.tags}: `, dir), ...apartList(tags, words.comma, dir)])]
}

function sourceOf(facts: readonly Fact[], dir: Direction, words: Words): Paragraph {
  const shown = facts.filter(({ label }) => label === words.agency || label === words.published)
  const texts = shown.flatMap(({ values }) => values.map(({ text }) => text))
  return paragraph('source', dir, apartList(texts, ' · ', dir))
}

function mediumOf({ block, picture }: StoryBlock, words: Words): Paragraph[] {
  if (picture) return [pictureOf(picture, words)]
  if (block.url === undefined && block.text === '') return []
  return [linkOf(words.embedded, block.url, [block.text || undefined], words)]
}

function pictureOf({ url, alt, caption, credit }: Picture, words: Words): Paragraph {
  const said = credit && !caption?.includes(credit) ? credit : undefined
  return linkOf(words.picture, url, [caption ?? alt, said], words)
}

function linkOf(
  label: string,
  url: string | undefined,
  texts: readonly (string | undefined)[],
  words: Words,
): Paragraph {
  const said = texts.filter((text) => text !== undefined).join(' ')
  const dir = said === '' ? words.dir : directionOf(said, words.dir)
  const href = url === undefined ? undefined : uriOf(url)
  const name = scriptRuns(label, dir, { isStrong: true, ...(href !== undefined && { href }) })
  return paragraph('small', dir, [...name, ...scriptRuns(` ${said}`, dir)])
}

function noteOf(note: string | undefined, words: Words): Paragraph[] {
  return note === undefined
    ? []
    : [ours('heading', words.note, words), ...note.split(/\n{2,}/).map((text) => plain('body', text))]
}

/** Highlights whose words stand nowhere in the text, with their words. */
function lostOf(remarks: readonly Remark[], words: Words): Paragraph[] {
  const lost = remarks.filter(({ isLost }) => isLost)
  if (lost.length === 0) return []
  const items = lost.flatMap(({ mark }) => {
    const dir = directionOf(mark.quote.exact, words.dir)
    const quote = paragraph('quote', dir, scriptRuns(mark.quote.exact, dir, { color: mark.color }))
    return [quote, ...(mark.note === undefined ? [] : [plain('small', mark.note)]), ...tagsOf(mark.tags, words)]
  })
  return [ours('heading', `${words.highlights} (${words.notInText})`, words), ...items]
}

/** But for what stands below the headline. */
function factsOf(facts: readonly Fact[], words: Words): Paper {
  const others = facts.filter(({ label }) => label !== words.agency && label !== words.published)
  const rows = others.map(({ label, values }) => [
    scriptRuns(label, words.dir, { lang: words.lang }),
    values.flatMap(({ text, lang, href }, at) => {
      const uri = href === undefined ? undefined : uriOf(href)
      const look = { ...(lang && { lang }), ...(uri !== undefined && { href: uri }) }
      const runs = apartRuns(text, words.dir, look)
      return at === 0 ? runs : [...scriptRuns(words.comma, words.dir), ...runs]
    }),
  ])
  return { kind: 'table', dir: words.dir, rows, isPlain: true }
}

/** Words of the bulletin itself. */
export function ours(style: Style, text: string, { dir, lang }: Words): Paragraph {
  return paragraph(style, dir, scriptRuns(text, dir, { lang }))
}

/** Words of the reader. */
function plain(style: Style, text: string): Paragraph {
  const dir = directionOf(text)
  return paragraph(style, dir, scriptRuns(text, dir))
}

function paragraph(style: Style, dir: Direction, runs: PaperRun[]): Paragraph {
  return { kind: 'paragraph', style, dir, runs }
}
