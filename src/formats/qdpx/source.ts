import type { Clipping } from '../../clipping/clipping'
import type { MarkedStory, PlacedMark } from '../../clipping/marked-story'
import { characterPlaces } from '../../text/characters'
import { xmlMoment } from '../xml/moment'
import { element, escaped } from '../xml/xml'
import type { CodeBook } from './code-book'
import { guidOf, readerGuid } from './guid'
import type { SourceNotes } from './notes'
import { valuesOf } from './variables'

interface SourceFacts {
  clipping: Clipping
  story: MarkedStory
  guid: string
  /** The only one of its name in the project. */
  name: string
  codes: CodeBook
  notes: SourceNotes
}

/** A clipping as a text source; the order of the parts is the schema's. */
export function sourceOf({ clipping, story, guid, name, codes, notes }: SourceFacts): string {
  const place = characterPlaces(story.text)
  const parts = [
    element('Description', {}, escaped([story.article.headline, story.article.url].join('\n'))),
    ...story.placed.map((placed) => passageOf(placed, clipping.id, place, codes, notes)),
    ...clipping.tags.map((tag) => codingOf([clipping.id, tag], codes.tag(tag), clipping.clippedAt)),
    ...notes.ofSource.map(noteRef),
    ...valuesOf(clipping, story.article),
  ]
  return element(
    'TextSource',
    {
      guid,
      name,
      plainTextPath: `internal://${guid}.txt`,
      creatingUser: readerGuid(),
      creationDateTime: xmlMoment(clipping.clippedAt),
    },
    `\n${parts.join('\n')}\n`,
  )
}

/** A passage from its first character up to the one after its last, counted from 0 in Unicode code points. */
function passageOf(
  { mark, start, end, isChanged }: PlacedMark,
  clippingId: string,
  place: (units: number) => number,
  codes: CodeBook,
  notes: SourceNotes,
): string {
  const note = notes.ofMark.get(mark)
  const coded = [codes.color(mark.color), ...mark.tags.map((tag) => codes.tag(tag))]
  const parts = [
    isChanged ? element('Description', {}, escaped(mark.quote.exact)) : '',
    ...coded.map((code) => codingOf([clippingId, mark.id, code], code, mark.createdAt)),
    ...(note === undefined ? [] : [noteRef(note)]),
  ]
  return element(
    'PlainTextSelection',
    {
      guid: guidOf('passage', clippingId, mark.id),
      name: nameOf(mark.quote.exact),
      startPosition: place(start),
      endPosition: place(end),
      creatingUser: readerGuid(),
      creationDateTime: xmlMoment(mark.createdAt),
      modifyingUser: readerGuid(),
      modifiedDateTime: xmlMoment(mark.updatedAt),
    },
    parts.join(''),
  )
}

/** Enough of the words to know the passage in a list. */
function nameOf(words: string): string {
  return words.slice(0, 60).replace(/\s+/g, ' ').trim()
}

/** `at`: milliseconds since 1970, UTC. */
function codingOf(words: string[], code: string, at: number): string {
  return element(
    'Coding',
    { guid: guidOf('coding', ...words), creatingUser: readerGuid(), creationDateTime: xmlMoment(at) },
    element('CodeRef', { targetGUID: code }),
  )
}

function noteRef(guid: string): string {
  return element('NoteRef', { targetGUID: guid })
}
