import type { Format } from '../src/formats/format'
import type { TextKey } from '../src/ui/text'

/** Kinds of files that serve one purpose. */
export interface FormatGroup {
  id: string
  title: TextKey
  entries: FormatEntry[]
}

/** A kind of file as a reader chooses it. */
export interface FormatEntry {
  format: Format
  name: TextKey
  hint: TextKey
  /** What a file of it does not hold; missing where it holds everything. */
  lacks?: TextKey
  /** Earlier wordings of a story are not in it. */
  isOfPresent?: true
  /** It holds what is highlighted, and clippings with nothing highlighted hardly, or not at all. */
  isOfMarks?: true
}

/** What can go out, by what it is good for. A format that nobody has put into a group yet is in none. */
export function formatGroups(formats: ReadonlyMap<string, Format>): FormatGroup[] {
  return GROUPS.map(({ id, title, entries }) => ({
    id,
    title,
    entries: entries.flatMap(([name, facts]) => {
      const format = formats.get(name)
      return format?.write ? [{ format, ...facts }] : []
    }),
  }))
}

type Entries = [string, Omit<FormatEntry, 'format'>][]

const REFERENCES = { lacks: 'export_lacks_story' } as const
const DOCUMENTS = { isOfPresent: true } as const

const GROUPS: { id: string; title: TextKey; entries: Entries }[] = [
  {
    id: 'back',
    title: 'export_group_back',
    entries: [
      ['json', { name: 'format_json', hint: 'format_json_hint' }],
      ['jsonl', { name: 'format_jsonl', hint: 'format_jsonl_hint' }],
    ],
  },
  {
    id: 'read',
    title: 'export_group_read',
    entries: [
      ['docx', { name: 'format_docx', hint: 'format_docx_hint', ...DOCUMENTS }],
      ['html', { name: 'format_html', hint: 'format_html_hint', ...DOCUMENTS }],
      ['epub', { name: 'format_epub', hint: 'format_epub_hint', ...DOCUMENTS }],
      ['markdown', { name: 'format_markdown', hint: 'format_markdown_hint', ...DOCUMENTS }],
      ['quotations', { name: 'format_quotations', hint: 'format_quotations_hint', isOfMarks: true }],
    ],
  },
  {
    id: 'cite',
    title: 'export_group_cite',
    entries: [
      ['ris', { name: 'format_ris', hint: 'format_ris_hint', ...REFERENCES }],
      ['biblatex', { name: 'format_biblatex', hint: 'format_biblatex_hint', ...REFERENCES }],
      ['bibtex', { name: 'format_bibtex', hint: 'format_bibtex_hint', ...REFERENCES }],
      ['csl-json', { name: 'format_csl_json', hint: 'format_csl_json_hint', ...REFERENCES }],
      ['zotero-csv', { name: 'format_zotero_csv', hint: 'format_zotero_csv_hint', ...REFERENCES }],
    ],
  },
  {
    id: 'analyse',
    title: 'export_group_analyse',
    entries: [
      ['csv', { name: 'format_csv', hint: 'format_csv_hint', ...REFERENCES }],
      ['corpus', { name: 'format_corpus', hint: 'format_corpus_hint', lacks: 'export_lacks_marks' }],
      ['qdpx', { name: 'format_qdpx', hint: 'format_qdpx_hint', ...DOCUMENTS }],
      ['tei', { name: 'format_tei', hint: 'format_tei_hint', ...DOCUMENTS }],
    ],
  },
  {
    id: 'rest',
    title: 'export_group_rest',
    entries: [
      ['bookmarks', { name: 'format_bookmarks', hint: 'format_bookmarks_hint', lacks: 'export_lacks_allButAddress' }],
      ['annotations', { name: 'format_annotations', hint: 'format_annotations_hint', isOfMarks: true }],
      ['elasticsearch', { name: 'format_elasticsearch', hint: 'format_elasticsearch_hint', ...DOCUMENTS }],
    ],
  },
]
