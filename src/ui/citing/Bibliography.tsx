import type { JSX } from 'preact'
import type { CitedEntry } from '../../formats/citation/bibliography'
import { counted } from '../text'

/** How entries will look; of thousands the first are enough to judge by. */
export function Bibliography({ entries }: { entries: readonly CitedEntry[] }): JSX.Element {
  const more = entries.length - MOST_SHOWN
  return (
    <>
      {entries.slice(0, MOST_SHOWN).map((entry, at) => (
        <Entry key={at} entry={entry} />
      ))}
      {more > 0 && <p class="citing-more">{counted('cite_more', more)}</p>}
    </>
  )
}

const MOST_SHOWN = 20

function Entry({ entry: { runs, dir, language } }: { entry: CitedEntry }): JSX.Element {
  return (
    <p class="cited" dir={dir} lang={language ?? ''}>
      {runs.map(({ text, isItalic, href }, at) => (
        <Words key={at} text={text} isItalic={isItalic === true} isAddress={href !== undefined} />
      ))}
    </p>
  )
}

interface WordsProps {
  text: string
  isItalic: boolean
  isAddress: boolean
}

function Words({ text, isItalic, isAddress }: WordsProps): JSX.Element {
  if (isAddress) return <bdi dir="ltr">{text}</bdi>
  return isItalic ? <i>{text}</i> : <span>{text}</span>
}
