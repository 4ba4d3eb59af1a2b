import type { Settings, SettingsStore } from '../../src/browser/settings'
import { watchable } from '../../src/watchable'

/** Settings that no browser keeps. */
export function fakeSettings(first: Settings = {}): SettingsStore {
  const now = watchable(first)
  return {
    get: now.get,
    watch: now.watch,
    async change(change) {
      const left = Object.entries({ ...now.get(), ...change }).filter(([, value]) => value !== undefined)
      now.set(Object.fromEntries(left))
    },
  }
}
