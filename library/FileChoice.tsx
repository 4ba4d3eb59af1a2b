import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { text } from '../src/ui/text'
import { Icon } from './Icon'
import type { Model } from './model'

/**
 * Files may be dropped anywhere on the page: a browser would leave the library for one that is dropped, so none gets
 * through to it even while nothing can be taken. True while one is held over the page.
 */
export function useFileDrop(model: Model, isBusy: boolean): boolean {
  const isOver = useSignal(false)

  useEffect(() => {
    const dragged = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      isOver.value = event.type === 'dragover' && !isBusy
      if (event.type === 'drop' && !isBusy) look(model, event.dataTransfer.files)
    }
    const kinds = ['dragover', 'dragleave', 'drop'] as const
    for (const kind of kinds) document.addEventListener(kind, dragged)
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, dragged)
    }
  }, [model, isBusy, isOver])

  return isOver.value
}

interface FileChoiceProps {
  model: Model
  isAgain: boolean
  /** A file is held over the page. */
  isOver: boolean
}

export function FileChoice({ model, isAgain, isOver }: FileChoiceProps): JSX.Element {
  return (
    <label class={isOver ? 'drop is-over' : 'drop'}>
      <Icon name="import" />
      <span class="drop-words">
        <span class="drop-choose">{text(isAgain ? 'import_another' : 'import_choose')}</span> {text('import_drop')}
      </span>
      <input
        id="import-file"
        class="unseen"
        type="file"
        multiple
        accept={acceptedBy(model)}
        onChange={({ currentTarget }) => {
          look(model, currentTarget.files)
          // The same file can be chosen again.
          currentTarget.value = ''
        }}
      />
    </label>
  )
}

/** As a list of their own: the browser empties the other one with the field. */
function look(model: Model, files: FileList | null): void {
  const chosen = [...(files ?? [])]
  if (chosen.length > 0) void model.importing.look(chosen)
}

/** The extensions of all files that come in. */
function acceptedBy({ ports }: Model): string {
  const readable = [...ports.files.formats.values()].filter(({ read }) => read)
  return [...new Set([...readable.map(({ extension }) => `.${extension}`), '.htm', '.txt', '.tsv', '.zip'])].join(',')
}
