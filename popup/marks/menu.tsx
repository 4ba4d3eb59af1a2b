import type { MenuItem } from '../../src/ui/Menu'
import { MarkIcon } from '../../src/ui/marks/MarkIcon'
import { text } from '../../src/ui/text'
import type { Marks } from './marks'
import type { SiteChoice } from './site'

/** What can be done with a page besides keeping it. */
export function menuOf({ markSelection, site }: Marks): MenuItem[] {
  return [
    {
      id: 'menu-mark',
      label: text('marks_add'),
      icon: <MarkIcon name="highlight" size={20} />,
      choose: () => void markSelection(),
    },
    ...(site && site.isOn.value !== undefined ? siteItems(site, site.isOn.value) : []),
  ]
}

function siteItems(site: SiteChoice, isOn: boolean): MenuItem[] {
  const always: MenuItem = {
    id: 'menu-site',
    label: text('site_always'),
    icon: <Tick isOn={isOn} />,
    isOn,
    choose: site.turn,
  }
  if (!isOn) return [always]
  const hasPill = site.hasPill.value
  return [
    always,
    { id: 'menu-pill', label: text('site_pill'), icon: <Tick isOn={hasPill} />, isOn: hasPill, choose: site.turnPill },
  ]
}

function Tick({ isOn }: { isOn: boolean }) {
  return <MarkIcon name={isOn ? 'on' : 'off'} size={20} />
}
