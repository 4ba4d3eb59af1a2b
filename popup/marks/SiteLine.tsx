import type { JSX } from 'preact'
import { text } from '../../src/ui/text'
import type { SiteChoice } from './site'

/** Switches highlights on for the site that one is on; the browser asks for that one site, in the click. */
export function SiteLine({ site }: { site: SiteChoice }): JSX.Element | null {
  const isOn = site.isOn.value
  if (isOn === undefined) return null
  return (
    <div class="site-line">
      <p id="site-line">
        <span>{text('site_line', { host: site.host })}</span>
        <span class="site-hint">{text(isOn ? 'site_isOn' : 'site_isOff')}</span>
      </p>
      <button
        id="site-switch"
        type="button"
        class="switch"
        role="switch"
        aria-checked={isOn}
        aria-labelledby="site-line"
        onClick={site.turn}
      />
    </div>
  )
}
