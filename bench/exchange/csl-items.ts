import type { Read } from './expected'

/** An entry of a bibliography, as programs that understand CSL hand it over. */
export interface CslItem {
  title?: string
  author?: CslName[]
  issued?: { 'date-parts'?: number[][] }
  URL?: string
  'container-title'?: string
  abstract?: string
  keyword?: string
  /** Where a program takes whoever signs a newspaper's story for its reporter. */
  reporter?: string | string[]
  note?: string
  annote?: string
  language?: string
}

interface CslName {
  family?: string
  given?: string
  literal?: string
  'non-dropping-particle'?: string
  'dropping-particle'?: string
}

export function readFromCsl(item: CslItem): Read {
  const [[year, month, day] = []] = item.issued?.['date-parts'] ?? []
  const date = [year, month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0'))
  // Signs of quotation and TeX's line ends, where a program leaves them as they are.
  const notes = [item.annote ?? '', item.note ?? ''].join('\n').replace(/(?:^|\\\\)\s*(?:> )?/gm, ' ')
  return {
    title: item.title ?? '',
    authors: [...(item.author ?? []).map(wholeName), ...signed(item.reporter)],
    day: date.join('-'),
    url: item.URL ?? '',
    outlet: item['container-title'] ?? '',
    abstract: item.abstract ?? '',
    tags: item.keyword ?? '',
    note: notes,
    highlights: notes,
    language: (item.language ?? '').replace(/-IR$/, ''),
  }
}

function wholeName(name: CslName): string {
  const { family, given, literal, 'non-dropping-particle': kept, 'dropping-particle': dropped } = name
  return literal ?? [given, dropped, kept, family].filter(Boolean).join(' ')
}

function signed(reporter: CslItem['reporter'] = []): string[] {
  return [reporter].flat().map((name) => name.split(', ').reverse().join(' '))
}
