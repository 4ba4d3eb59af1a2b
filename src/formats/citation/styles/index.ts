import type { CitationStyle, CitationStyleId } from '../style'

/** The shelf: every style, by id. */
export const citationStyles: ReadonlyMap<CitationStyleId, CitationStyle> = new Map(
  Object.values(import.meta.glob<CitationStyle>(['./*.ts', '!./index.ts'], { eager: true, import: 'style' })).map(
    (style) => [style.id, style],
  ),
)
