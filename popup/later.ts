import { backupLineOn } from './backup/line'
import { type MarkedTab, portsIn } from './marks/browser-ports'
import { marksShown } from './marks/shown'
import type { Model } from './model'
import type { Later } from './ports'
import { Results } from './Results'

/** What the popup shows only after its first paint, of a tab and its page. */
export function laterIn(tab: MarkedTab): (model: Model) => Later {
  const ports = portsIn(tab)
  return (model) => ({ Results, marks: marksShown(model, ports), Backup: backupLineOn(model, ports.openLibrary) })
}
