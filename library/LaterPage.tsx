import { signal } from '@preact/signals'
import type { JSX } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import type { Model } from './model'

interface LaterPageProps {
  name: LaterPageName
  model: Model
}

/** A page that few open: its script comes when somebody does, and from then on it is there at once. */
export function LaterPage({ name, model }: LaterPageProps): JSX.Element {
  const { component, load } = PAGES[name]
  const Shown = component.value

  useLayoutEffect(() => {
    if (!component.peek()) void load()
  }, [component, load])

  return Shown ? <Shown model={model} /> : <main class="page" aria-busy="true" />
}

export type LaterPageName = keyof typeof PAGES

const PAGES = {
  export: later(async () => (await import('./ExportPage')).ExportPage),
  import: later(async () => (await import('./ImportPage')).ImportPage),
  backup: later(async () => (await import('./backup/BackupPage')).BackupPage),
  settings: later(async () => (await import('./SettingsPage')).SettingsPage),
  welcome: later(async () => (await import('./WelcomePage')).WelcomePage),
}

type PageComponent = (props: { model: Model }) => JSX.Element

function later(found: () => Promise<PageComponent>) {
  const component = signal<PageComponent | undefined>(undefined)
  const load = async () => {
    const page = await found()
    component.value = page
  }
  return { component, load }
}
