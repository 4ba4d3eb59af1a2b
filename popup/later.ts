import { type MarkedTab, portsIn } from './marks/browser-ports'
import { marksShown } from './marks/shown'
import type { Later } from './ports'
import { Results } from './Results'

/** What the popup shows only after its first paint, of a tab and its page. */
export function laterIn(tab: MarkedTab): Later {
  const ports = portsIn(tab)
  return { Results, marksOn: (model) => marksShown(model, ports) }
}
