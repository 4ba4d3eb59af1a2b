import { offerMenu } from '../browser/events'
import { browserText } from '../browser/toolbar'

export const KEEP_MENU = 'keep-page'

export function offerMenus(): Promise<void> {
  return offerMenu(KEEP_MENU, browserText('manifestKeepPage'))
}
