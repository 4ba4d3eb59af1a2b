import type { JSX } from 'preact'
import { Notice } from '../src/ui/Notice'
import { counted, text } from '../src/ui/text'
import type { RefusedFile } from './look-through'

interface RefusedFilesProps {
  files: readonly RefusedFile[]
  /** There is nothing else to be told. */
  isUrgent?: boolean
}

/** Files of which nothing can be taken: each reason once, with what helps, and the files that it is about. */
export function RefusedFiles({ files, isUrgent = false }: RefusedFilesProps): JSX.Element {
  return (
    <>
      {alikeIn(files).map(([{ reason, line, foreign }, names]) => (
        <Notice
          key={`${reason} ${foreign} ${line}`}
          icon="warning"
          sentence={text(foreign ? 'import_foreign' : `fail_${reason}`)}
          isUrgent={isUrgent}
        >
          {foreign && <p>{text(`foreign_${foreign}`)}</p>}
          {line !== undefined && <p>{text('import_atLine', { line })}</p>}
          <ul class="refused-files">
            {names.slice(0, MOST_NAMES).map((name, at) => (
              <li key={at} class="refused-file">
                <bdi dir="auto">{name}</bdi>
              </li>
            ))}
          </ul>
          {names.length > MOST_NAMES && <p>{counted('import_more', names.length - MOST_NAMES)}</p>}
        </Notice>
      ))}
    </>
  )
}

/** The first of those that are refused for the same reason, and the names of all. */
function alikeIn(files: readonly RefusedFile[]): [first: RefusedFile, names: string[]][] {
  const alike = new Map<string, [RefusedFile, string[]]>()
  for (const one of files) {
    const key = JSON.stringify([one.reason, one.foreign, one.line])
    const known = alike.get(key)
    if (known) known[1].push(one.file)
    else alike.set(key, [one, [one.file]])
  }
  return [...alike.values()]
}

const MOST_NAMES = 10
