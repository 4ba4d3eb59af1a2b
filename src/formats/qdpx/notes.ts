import type { Annotation } from '../../annotation/annotation'
import type { Clipping } from '../../clipping/clipping'
import type { MarkedStory } from '../../clipping/marked-story'
import { xmlMoment } from '../xml/moment'
import { element, escaped } from '../xml/xml'
import { guidOf, readerGuid } from './guid'

/** The notes of one source. */
export interface SourceNotes {
  /** As the project lists them. */
  elements: string[]
  /** GUIDs of those that belong to the source as a whole: the reader's own note, and highlights whose words were not found. */
  ofSource: string[]
  /** The GUID of the note of a highlight. */
  ofMark: ReadonlyMap<Annotation, string>
}

export function notesOf(clipping: Clipping, { placed, lost }: MarkedStory): SourceNotes {
  const elements: string[] = []
  const add = (guid: string, name: string, text: string, at: number): string => {
    elements.push(noteOf(guid, name, text, at))
    return guid
  }
  const own =
    clipping.note === undefined ? [] : [add(guidOf('note', clipping.id), 'Note', clipping.note, clipping.clippedAt)]
  const ofMark = placed.flatMap(({ mark }) => {
    if (mark.note === undefined) return []
    return [
      [mark, add(guidOf('note', clipping.id, mark.id), 'Note on a highlight', mark.note, mark.updatedAt)] as const,
    ]
  })
  const ofLost = lost.map((mark) =>
    add(guidOf('note', clipping.id, mark.id), 'Highlight that is not in this text', wordsOf(mark), mark.updatedAt),
  )
  return { elements, ofSource: [...own, ...ofLost], ofMark: new Map(ofMark) }
}

function wordsOf({ quote, color, note, tags }: Annotation): string {
  return [quote.exact, note ?? '', [color, ...tags].join('; ')].filter(Boolean).join('\n\n')
}

/** `at`: milliseconds since 1970, UTC. */
function noteOf(guid: string, name: string, text: string, at: number): string {
  return element(
    'Note',
    { guid, name, creatingUser: readerGuid(), creationDateTime: xmlMoment(at) },
    element('PlainTextContent', {}, escaped(text)),
  )
}
