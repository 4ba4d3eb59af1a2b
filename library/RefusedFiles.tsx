import type { JSX } from 'preact'
import { Notice } from '../src/ui/Notice'
import { text } from '../src/ui/text'
import type { RefusedFile } from './look-through'

interface RefusedFilesProps {
  files: readonly RefusedFile[]
  /** There is nothing else to be told. */
  isUrgent?: boolean
}

/** Files of which nothing can be taken, each with its reason and what helps. */
export function RefusedFiles({ files, isUrgent = false }: RefusedFilesProps): JSX.Element {
  return (
    <>
      {files.map(({ file, reason, line, foreign }, at) => (
        <Notice key={at} icon="warning" sentence={text(`fail_${reason}`)} isUrgent={isUrgent}>
          {foreign && <p>{text(`foreign_${foreign}`)}</p>}
          {line !== undefined && <p>{text('import_atLine', { line })}</p>}
          <p class="refused-file">
            <bdi dir="ltr">{file}</bdi>
          </p>
        </Notice>
      ))}
    </>
  )
}
