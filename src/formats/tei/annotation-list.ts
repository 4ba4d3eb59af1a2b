import type { Annotation } from '../../annotation/annotation'
import type { MarkedStory } from '../../clipping/marked-story'
import { xmlMoment } from '../xml/moment'
import { element, escaped } from '../xml/xml'
import { anchorId } from './text'

/**
 * The highlights beside the text, where no program counts them as its words, as TEI's elements for the Web Annotation
 * model; those whose words were not found are of the text as a whole.
 */
export function annotationList({ placed, lost }: MarkedStory): string {
  const all = [
    ...placed.map(({ mark }, at) => ({
      mark,
      target: `#range(${anchorId(at + 1, 'from')},${anchorId(at + 1, 'to')})`,
    })),
    ...lost.map((mark) => ({ mark, target: '#text' })),
  ]
  if (all.length === 0) return ''
  const list = all.map(({ mark, target }, at) => annotationOf(mark, at + 1, target)).join('\n')
  return `\n${element('standOff', {}, element('listAnnotation', { type: 'highlights' }, `\n${list}\n`))}`
}

function annotationOf(
  { quote, color, note, tags, createdAt, updatedAt }: Annotation,
  number: number,
  target: string,
): string {
  const notes = [
    { type: 'words', text: quote.exact },
    { type: 'color', text: color },
    ...(note === undefined ? [] : [{ type: 'comment', text: note }]),
    ...tags.map((text) => ({ type: 'tag', text })),
  ]
  return element(
    'annotation',
    { 'xml:id': `h${number}`, motivation: note === undefined ? 'highlighting' : 'commenting', target },
    element('revisionDesc', {}, change('created', createdAt) + change('modified', updatedAt)) +
      notes.map(({ type, text }) => element('note', { type }, escaped(text))).join(''),
  )
}

/** `at`: milliseconds since 1970, UTC. */
function change(status: 'created' | 'modified', at: number): string {
  return element('change', { status, when: xmlMoment(at) })
}
