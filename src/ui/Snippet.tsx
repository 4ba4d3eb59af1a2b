import type { JSX } from 'preact'

interface MarkedTextProps {
  text: string
  /** What matched: [start, end) in UTF-16 units, in order, apart from one another. */
  hits: readonly (readonly [start: number, end: number])[]
}

/** A text with the hits in it marked. */
export function MarkedText({ text, hits }: MarkedTextProps): JSX.Element {
  return <>{partsOf(text, hits).map(({ text, start, isHit }) => (isHit ? <mark key={start}>{text}</mark> : text))}</>
}

interface SnippetProps extends MarkedTextProps {
  /** Where it was found, if that is worth saying: "Note". */
  label?: string
  lang?: string
  hasBefore: boolean
  hasAfter: boolean
}

/** The piece of a text that was found; it runs in its own direction. */
export function Snippet({ label, lang, hasBefore, hasAfter, ...marked }: SnippetProps): JSX.Element {
  return (
    <span class="snippet" dir="auto" lang={lang}>
      {label && (
        <>
          <bdi class="snippet-label">{label}</bdi>{' '}
        </>
      )}
      {hasBefore && '…\u00a0'}
      <MarkedText {...marked} />
      {hasAfter && '\u00a0…'}
    </span>
  )
}

interface Part {
  text: string
  start: number
  isHit: boolean
}

function partsOf(text: string, hits: MarkedTextProps['hits']): Part[] {
  const parts: Part[] = []
  let end = 0
  for (const [from, to] of hits) {
    parts.push({ text: text.slice(end, from), start: end, isHit: false })
    parts.push({ text: text.slice(from, to), start: from, isHit: true })
    end = to
  }
  return [...parts, { text: text.slice(end), start: end, isHit: false }].filter((part) => part.text !== '')
}
