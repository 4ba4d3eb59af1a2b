import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { hasPillAt, pillAfter } from '../../src/browser/pill'
import { followed } from '../../src/ui/follow'
import type { MarksPorts } from './ports'

/** What is done on the pages of a site without having been asked for each time. */
export interface SiteChoice {
  host: string
  /** Highlights are shown whenever one comes back; undefined until it is known. */
  isOn: ReadonlySignal<boolean | undefined>
  /** Colours are offered beside words that one selects. */
  hasPill: ReadonlySignal<boolean>
  /** Asks the reader first: to be called in the click. */
  turn(): void
  turnPill(): void
}

export function siteChoice({ site, settings }: MarksPorts): SiteChoice | undefined {
  if (!site) return undefined
  const { host } = site
  const isOn = signal<boolean | undefined>(undefined)
  const chosen = followed(settings)
  const hasPill = computed(() => hasPillAt(chosen.value.pill, host))

  async function look(): Promise<void> {
    isOn.value = await site?.isOn()
  }

  site.watch(look)
  void look()
  return {
    host,
    isOn,
    hasPill,
    turn() {
      const turning = isOn.value ? site.switchOff() : site.switchOn()
      void turning.then(look)
    },
    turnPill() {
      void settings.change({ pill: pillAfter(settings.get().pill, { host, isOn: !hasPill.value }) })
    },
  }
}
