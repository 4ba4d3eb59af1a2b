import { browserText } from '../browser/browser-text'
import { offerMenu } from '../browser/events'

export const KEEP_MENU = 'keep-page'

export function offerMenus(): Promise<void> {
  return offerMenu(KEEP_MENU, browserText('manifestKeepPage'))
}
