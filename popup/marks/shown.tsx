import { computed } from '@preact/signals'
import css from '../../src/ui/marks/marks.css?inline'
import { citeItems } from '../citing'
import type { Model } from '../model'
import type { LaterMarks } from '../ports'
import { MarksPanel } from './MarksPanel'
import { marksOn } from './marks'
import { menuOf } from './menu'
import panelCss from './panel.css?inline'
import type { MarksPorts } from './ports'

/** The highlights of the page in the popup, with their looks and their keys. */
export function marksShown(model: Model, ports: MarksPorts): LaterMarks {
  const marks = marksOn(model, ports)
  addLooks(css + panelCss)
  document.addEventListener('keydown', (event) => {
    if (event.code === 'KeyH' && event.altKey && event.shiftKey) {
      event.preventDefault()
      void marks.markSelection()
    }
  })
  return {
    Panel: () => <MarksPanel model={model} marks={marks} />,
    menu: computed(() => [...menuOf(marks), ...citeItems(model, ports)]),
    leave: marks.leave,
  }
}

function addLooks(rules: string): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(rules)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}
