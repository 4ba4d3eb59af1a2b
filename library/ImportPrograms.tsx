import type { JSX } from 'preact'
import { type TextKey, text } from '../src/ui/text'
import { Icon } from './Icon'

/** Which program gives a file that is read, and how to get it out of there. */
export function ImportPrograms(): JSX.Element {
  return (
    <section class="programs" aria-labelledby="import-programs">
      <h2 id="import-programs" class="choices-title">
        {text('import_programs')}
      </h2>
      {PROGRAMS.map(({ name, id, files }) => (
        <details key={id} class="fold program">
          <summary>
            <Icon name="chevron" size={16} />
            <bdi class="program-name">{typeof name === 'string' ? name : text(name.key)}</bdi>
            <span class="program-files">
              <bdi dir="ltr">{files}</bdi>
            </span>
          </summary>
          <p>{text(id)}</p>
        </details>
      ))}
    </section>
  )
}

interface Program {
  /** As it calls itself, or as it is called in the language of the reader. */
  name: string | { key: TextKey }
  /** How its file is got: a text. */
  id: TextKey
  files: string
}

const PROGRAMS: readonly Program[] = [
  { name: 'Zotero', id: 'program_zotero', files: '.ris .json .csv .bib' },
  { name: 'EndNote', id: 'program_endnote', files: '.ris .txt' },
  { name: 'Mendeley', id: 'program_mendeley', files: '.ris .bib' },
  { name: 'JabRef, LaTeX', id: 'program_jabref', files: '.bib' },
  { name: 'Pocket', id: 'program_pocket', files: '.csv .html' },
  { name: 'Instapaper, Raindrop.io, Pinboard', id: 'program_lists', files: '.csv .html' },
  { name: { key: 'program_browsers_name' }, id: 'program_browsers', files: '.html' },
  { name: 'Hypothesis', id: 'program_hypothesis', files: '.json' },
  { name: 'Obsidian Web Clipper', id: 'program_obsidian', files: '.json' },
  { name: 'Omnivore', id: 'program_omnivore', files: '.zip .json' },
  { name: { key: 'manifestName' }, id: 'program_borideh', files: '.json .jsonl' },
]
