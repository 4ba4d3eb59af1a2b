import { browserText } from '../browser/browser-text'
import { offerMenu } from '../browser/events'

export const KEEP_MENU = 'keep-page'
export const MARK_MENU = 'mark-selection'

export function offerMenus(): Promise<void> {
  return offerMenu([
    { id: MARK_MENU, title: browserText('manifestMarkSelection'), contexts: ['selection'] },
    { id: KEEP_MENU, title: browserText('manifestKeepPage'), contexts: ['page', 'selection', 'image', 'link'] },
  ])
}
