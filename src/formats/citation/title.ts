import type { Marks, Words } from './words'

/** A title in the marks of an entry, with a full stop where it lacks one: “The Mayor Said ‘No.’” */
export function quotedSentence(title: string, words: Words): string {
  const { marks, innerMarks } = words
  const inside = withInnerMarks(title, marks, innerMarks)
  const sentence = words.stopsInside && inside.includes(innerMarks[0]) ? stoppedInside(inside, innerMarks[1]) : inside
  return marks.join(ended(sentence))
}

/** A title as a part of a sentence, in the marks that Harvard wants. */
export function quotedPart(title: string, { singleMarks, singleInnerMarks }: Words): string {
  return singleMarks.join(withInnerMarks(title, singleMarks, singleInnerMarks))
}

/** A title as a sentence of its own, without the stop that may have to follow it. */
export function standing(title: string, words: Words): string {
  return words.stopsInside && title.includes('“') ? stoppedInside(title, '”') : title
}

/** A sentence with a full stop, unless it ends in something that serves as one. */
export function ended(text: string): string {
  return text + stopAfter(text)
}

/** The full stop that a sentence lacks. */
export function stopAfter(text: string): '.' | '' {
  return /[.!?؟…۔]["”»’)]?[”»’)]?\u2069?$/.test(text) ? '' : '.'
}

function stoppedInside(text: string, close: string): string {
  const [, isolated = ''] = /(\u2069?)$/.exec(text) ?? []
  const words = text.slice(0, text.length - isolated.length)
  if (!words.endsWith(close) || stopAfter(words) === '') return text
  return `${words.slice(0, -close.length)}.${close}${isolated}`
}

/** What a title has between marks like those around it gets the others. An apostrophe is none. */
function withInnerMarks(title: string, outer: Marks, inner: Marks): string {
  const [open, close] = inner
  if (outer[0] === '‘') return title.replace(/‘([^‘’]*(?:’\p{L}[^‘’]*)*)’(?!\p{L})/gu, `${open}$1${close}`)
  if (outer[0] === '«') return title.replaceAll('«', open).replaceAll('»', close)
  return straightened(title).replaceAll('“', open).replaceAll('”', close)
}

/** Straight marks come in pairs; one that is left over may stand for inches. */
function straightened(title: string): string {
  const parts = title.split('"')
  if (parts.length % 2 === 0) return title
  return parts.reduce((text, part, at) => text + (at % 2 === 1 ? '“' : '”') + part)
}
