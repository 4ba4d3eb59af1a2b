import type { Clipping } from '../../clipping/clipping'
import { type MarkedStory, markedStoryOf, type PlacedMark } from '../../clipping/marked-story'
import { marksOf } from '../../clipping/marks'
import { characterPlaces } from '../../text/characters'
import { directionOf, languageOf } from '../../text/language-of'
import { uuidOf } from '../sealed/uuid'
import { uriOf } from '../xml/uri'

export const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'

/** A Web Annotation, https://www.w3.org/TR/annotation-model/. */
export type WebAnnotation = Record<string, unknown>

/** One for the clipping itself if it has a note or tags, and one for each of its marks. */
export function annotationsOf(clipping: Clipping): WebAnnotation[] {
  const marks = marksOf(clipping)
  const hasWords = clipping.note !== undefined || clipping.tags.length > 0
  if (marks.length === 0 && !hasWords) return []
  const story = markedStoryOf(clipping)
  const whole = hasWords ? [wholeAnnotation(clipping, story)] : []
  const placed = new Map(story.placed.map((one) => [one.mark.id, one]))
  const place = characterPlaces(story.text)
  return [
    ...whole,
    ...marks.map(({ id, quote, color, note, tags, createdAt, updatedAt }) => ({
      '@context': CONTEXT,
      id: urnOf(clipping.id, id),
      type: 'Annotation',
      motivation: note === undefined ? 'highlighting' : 'commenting',
      created: new Date(createdAt).toISOString(),
      modified: new Date(updatedAt).toISOString(),
      body: [...bodiesOf(note, tags), textualBody('classifying', color)],
      target: {
        ...targetOf(clipping, story),
        selector: [
          { type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
          ...positionOf(placed.get(id), place),
        ],
      },
    })),
  ]
}

function wholeAnnotation(clipping: Clipping, story: MarkedStory): WebAnnotation {
  return {
    '@context': CONTEXT,
    id: urnOf(clipping.id),
    type: 'Annotation',
    motivation: clipping.note === undefined ? 'tagging' : 'commenting',
    created: new Date(clipping.clippedAt).toISOString(),
    body: bodiesOf(clipping.note, clipping.tags),
    target: targetOf(clipping, story),
  }
}

/** Characters of the kept text, which `state` names; on the page itself the words count. */
function positionOf(placed: PlacedMark | undefined, place: (units: number) => number): WebAnnotation[] {
  return placed ? [{ type: 'TextPositionSelector', start: place(placed.start), end: place(placed.end) }] : []
}

function targetOf(clipping: Clipping, { article }: MarkedStory): WebAnnotation {
  return {
    type: 'SpecificResource',
    source: uriOf(article.url) ?? article.url,
    'dcterms:title': article.headline,
    state: {
      type: 'TimeState',
      sourceDate: new Date(clipping.clippedAt).toISOString(),
      cached: urnOf(clipping.id, 'text'),
    },
  }
}

function bodiesOf(note: string | undefined, tags: readonly string[]): WebAnnotation[] {
  return [
    ...(note === undefined ? [] : [textualBody('commenting', note)]),
    ...tags.map((tag) => textualBody('tagging', tag)),
  ]
}

function textualBody(purpose: 'commenting' | 'tagging' | 'classifying', value: string): WebAnnotation {
  const language = purpose === 'commenting' ? languageOf(value) : undefined
  return {
    type: 'TextualBody',
    purpose,
    value,
    format: 'text/plain',
    ...(language && { language }),
    ...(purpose !== 'classifying' && { textDirection: directionOf(value) }),
  }
}

function urnOf(...words: string[]): string {
  return `urn:uuid:${uuidOf('borideh', ...words)}`
}
