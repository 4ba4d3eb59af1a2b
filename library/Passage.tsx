import type { ComponentChildren, JSX } from 'preact'
import type { Block, Damage } from '../src/article/article'
import { text } from '../src/ui/text'
import { webAddress } from '../src/ui/web-address'
import { linesOf, type Run, type Stretch } from './runs'

interface LinesProps {
  block: Block
  damage: readonly Damage[]
  /** Each line is an item. */
  isList?: boolean
}

/** The lines of a block, with its links, its emphasis, and what looks broken in it. */
export function Lines({ block, damage, isList = false }: LinesProps): JSX.Element {
  return (
    <>
      {linesOf(block, damage).map(({ start, stretches }) => {
        const line = stretches.map((stretch) => <StretchText key={stretch.runs[0]?.start} {...stretch} />)
        return isList ? (
          <li key={start}>{line}</li>
        ) : (
          <span key={start} class="line">
            {line}
          </span>
        )
      })}
    </>
  )
}

/** Lines without anything in them. */
export function PlainLines({ text }: { text: string }): JSX.Element {
  return <Lines block={{ kind: 'paragraph', text }} damage={[]} />
}

function StretchText({ href, runs }: Stretch): ComponentChildren {
  const words = runs.map((run) => <RunText key={run.start} {...run} />)
  if (href === undefined) return words
  return (
    <a href={webAddress(href)} target="_blank" rel="noreferrer">
      {words}
    </a>
  )
}

function RunText({ text: words, isStrong, isEm, damage }: Run): ComponentChildren {
  const marked = damage ? <Damaged kind={damage}>{words}</Damaged> : words
  const emphasised = isEm ? <em>{marked}</em> : marked
  return isStrong ? <strong>{emphasised}</strong> : emphasised
}

/** The explanation is drawn from an attribute: whoever copies the text copies the text. */
function Damaged({ kind, children }: { kind: Damage['kind']; children: string }): JSX.Element {
  const why = text(`damage_${kind}`)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: with the keyboard too one must get at the explanation
    <span class="damage" tabIndex={0} data-why={why} role="note" aria-label={`${children} (${why})`}>
      {children}
    </span>
  )
}
