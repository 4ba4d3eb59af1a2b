import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  InternalHyperlink,
  type IParagraphOptions,
  type IRunOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  UnderlineType,
  WidthType,
} from 'docx'
import type { AnnotationColor } from '../../annotation/annotation'
import type { Direction, Paper, Paragraph as PaperParagraph, PaperRun, Table as PaperTable, Style } from './paper'

interface DocumentFacts {
  title: string
  /** Of the numbers of the pages. */
  dir: Direction
  lang: string
}

/** The only file that knows the library, which is loaded when a bulletin is written. */
export async function wordDocument(
  papers: readonly Paper[],
  { title, dir, lang }: DocumentFacts,
): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title,
    creator: 'Borideh',
    lastModifiedBy: 'Borideh',
    styles: { default: { document: { run: { font: FONTS, size: 22, language: languageOf(lang, dir === 'rtl') } } } },
    numbering: { config: [{ reference: BULLETS, levels: [BULLET] }] },
    sections: [
      {
        footers: { default: new Footer({ children: [pageNumber(dir)] }) },
        children: papers.map((paper) => (paper.kind === 'table' ? tableOf(paper) : paragraphOf(paper))),
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

/** Fonts that come with Word on every system, and that LibreOffice has its own for. */
const FONTS = { ascii: 'Georgia', hAnsi: 'Georgia', cs: 'Tahoma' }

const BULLETS = 'items'
const BULLET = {
  level: 0,
  format: LevelFormat.BULLET,
  text: '•',
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { start: 360, hanging: 240 } } },
}

const ACCENT = 'B23A1E'
const INK = '1F1F1F'
const FAINT = '555555'

/** Sizes in half points, spaces in twentieths of a point. */
const STYLES: Record<Style, { paragraph: IParagraphOptions; run: IRunOptions }> = {
  title: {
    paragraph: { heading: HeadingLevel.TITLE, spacing: { before: 4000, after: 300 } },
    run: { size: 56, bold: true, color: ACCENT },
  },
  section: {
    paragraph: { heading: HeadingLevel.HEADING_1, spacing: { after: 200 } },
    run: { size: 36, bold: true, color: ACCENT },
  },
  headline: {
    paragraph: { heading: HeadingLevel.HEADING_2, spacing: { before: 60, after: 120 } },
    run: { size: 34, bold: true, color: INK },
  },
  heading: {
    paragraph: { heading: HeadingLevel.HEADING_3, spacing: { before: 240, after: 80 }, keepNext: true },
    run: { size: 25, bold: true, color: INK },
  },
  kicker: { paragraph: { spacing: { after: 40 } }, run: { size: 20, color: FAINT } },
  source: { paragraph: { spacing: { after: 200 } }, run: { size: 20, color: FAINT } },
  lead: { paragraph: { spacing: { after: 160, line: 320 } }, run: { bold: true } },
  body: { paragraph: { spacing: { after: 140, line: 320 } }, run: {} },
  quote: { paragraph: { indent: { start: 500 }, spacing: { after: 140, line: 320 } }, run: {} },
  item: { paragraph: { numbering: { reference: BULLETS, level: 0 }, spacing: { after: 60, line: 320 } }, run: {} },
  small: { paragraph: { spacing: { after: 100 } }, run: { size: 19 } },
  cell: { paragraph: { spacing: { after: 0 } }, run: { size: 19 } },
}

/** Shaded, and with a line of its own, so that a print in black says which is which. */
const COLORS: Record<AnnotationColor, IRunOptions> = {
  yellow: {
    shading: { type: ShadingType.CLEAR, fill: 'FFF0A8' },
    underline: { type: UnderlineType.SINGLE, color: 'A88300' },
  },
  green: {
    shading: { type: ShadingType.CLEAR, fill: 'D5F0D3' },
    underline: { type: UnderlineType.DOTTED, color: '2F7A3A' },
  },
  blue: {
    shading: { type: ShadingType.CLEAR, fill: 'D6E8FA' },
    underline: { type: UnderlineType.DASH, color: '2A6099' },
  },
  rose: {
    shading: { type: ShadingType.CLEAR, fill: 'FBDDE6' },
    underline: { type: UnderlineType.DOUBLE, color: 'A83A5E' },
  },
}

function paragraphOf({ style, dir, runs, anchor, startsPage }: PaperParagraph): Paragraph {
  const children = runs.flatMap((run) => childrenOf(run, STYLES[style].run))
  return new Paragraph({
    ...STYLES[style].paragraph,
    bidirectional: dir === 'rtl',
    alignment: AlignmentType.START,
    ...(startsPage && { pageBreakBefore: true }),
    children: anchor === undefined ? children : [new Bookmark({ id: anchor, children })],
  })
}

function childrenOf(run: PaperRun, look: IRunOptions): ParagraphChild[] {
  if (run.footnote) return [new FootnoteReferenceRun({ children: run.footnote.map(paragraphOf) })]
  const [first = '', ...others] = run.text.split('\n')
  const options: IRunOptions = { ...look, ...lookOf(run, look) }
  const children = [
    new TextRun({ ...options, text: first }),
    ...others.map((line) => new TextRun({ ...options, text: line, break: 1 })),
  ]
  if (run.href !== undefined) return [new ExternalHyperlink({ link: run.href, children })]
  return run.to === undefined ? children : [new InternalHyperlink({ anchor: run.to, children })]
}

function lookOf({ isRtl, lang, isStrong, isEm, color, href, to }: PaperRun, look: IRunOptions): IRunOptions {
  const isBold = isStrong === true || look.bold === true
  return {
    rightToLeft: isRtl,
    bold: isBold,
    boldComplexScript: isBold,
    italics: isEm === true,
    italicsComplexScript: isEm === true,
    ...(look.size !== undefined && { sizeComplexScript: look.size }),
    ...((href !== undefined || to !== undefined) && { color: '1F4E79' }),
    ...(lang && { language: languageOf(lang, isRtl) }),
    ...(color && COLORS[color]),
  }
}

function languageOf(lang: string, isRtl: boolean): { value?: string; bidirectional?: string } {
  return isRtl ? { bidirectional: lang } : { value: lang }
}

function tableOf({ dir, rows, isPlain }: PaperTable): Table {
  const columns = rows.reduce((most, { length }) => Math.max(most, length), 1)
  const line = { style: isPlain ? BorderStyle.NONE : BorderStyle.SINGLE, size: 4, color: '999999' }
  const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line }
  return new Table({
    visuallyRightToLeft: dir === 'rtl',
    width: { size: PAGE_WIDTH, type: WidthType.DXA },
    columnWidths: widthsOf(columns, isPlain === true),
    borders,
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: Array.from({ length: columns }, (_, at) =>
            cellOf(row[at] ?? [], dir, widthsOf(columns, isPlain === true)[at] ?? 0),
          ),
        }),
    ),
  })
}

/** Twentieths of a point: A4 between margins of an inch. */
const PAGE_WIDTH = 9_026
const LABEL_WIDTH = 2_000

function widthsOf(columns: number, isPlain: boolean): number[] {
  if (isPlain && columns === 2) return [LABEL_WIDTH, PAGE_WIDTH - LABEL_WIDTH]
  return Array.from({ length: columns }, () => Math.floor(PAGE_WIDTH / columns))
}

function cellOf(runs: PaperRun[], dir: Direction, width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: [paragraphOf({ kind: 'paragraph', style: 'cell', dir, runs })],
  })
}

function pageNumber(dir: Direction): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    bidirectional: dir === 'rtl',
    children: [new TextRun({ children: [PageNumber.CURRENT], rightToLeft: dir === 'rtl', size: 18 })],
  })
}
