import { putMarkerIntoOpenTabs, registerMarker } from '../browser/registration'
import { sitesOn } from '../browser/sites'
import { turns } from './turns'

/** The marker is to be where sites are switched on, and nowhere else. */
export interface SiteKeeper {
  /** Makes it so for pages that come: also after an update, which forgets scripts, and after grants that nobody told of. */
  tend(): Promise<void>
  /** The same, and for pages of these sites that are open now; of all sites if none are named. */
  switchedOn(sites?: string[]): Promise<void>
}

/** One step at a time: the browser refuses a second registration of a script while the first is under way. */
export function siteKeeper(): SiteKeeper {
  const inTurn = turns()

  function tend(): Promise<void> {
    return inTurn('registration', async () => registerMarker(await sitesOn()))
  }

  async function switchedOn(sites?: string[]): Promise<void> {
    await tend()
    await putMarkerIntoOpenTabs(sites ?? (await sitesOn()))
  }

  return { tend, switchedOn }
}
