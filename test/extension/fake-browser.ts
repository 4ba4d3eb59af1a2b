import { vi } from 'vitest'

type Listener = (...said: never[]) => unknown

/** An event of the browser; `say` is the browser saying it, and answers what the listeners do. */
function event() {
  const listeners = new Set<Listener>()
  return {
    addListener: (listener: Listener) => listeners.add(listener),
    say: (...said: unknown[]) => [...listeners].map((listener) => Reflect.apply(listener, undefined, said)),
    forget: () => listeners.clear(),
  }
}

/** `storage.local` as one profile has it. */
function localStorage() {
  const held = new Map<string, unknown>()
  const onChanged = event()
  return {
    held,
    onChanged,
    get: async (key?: string) =>
      structuredClone(Object.fromEntries([...held].filter(([own]) => key === undefined || own === key))),
    set: async (items: Record<string, unknown>) => {
      for (const [key, newValue] of Object.entries(items)) {
        held.set(key, structuredClone(newValue))
        onChanged.say({ [key]: { newValue: structuredClone(newValue) } })
      }
    },
    remove: async (keys: string | string[]) => {
      for (const key of [keys].flat()) held.delete(key)
    },
  }
}

/** The parts of the browser that Borideh speaks to; tests say what it answers. */
export const fakeBrowser = {
  runtime: {
    id: 'borideh',
    getURL: (path: string) => `chrome-extension://borideh/${path}`,
    sendMessage: vi.fn(),
    onMessage: event(),
    onInstalled: event(),
    onStartup: event(),
  },
  storage: { local: localStorage() },
  tabs: { query: vi.fn(), get: vi.fn(), create: vi.fn(), sendMessage: vi.fn() },
  scripting: { executeScript: vi.fn() },
  action: {
    getBadgeText: vi.fn(),
    setBadgeText: vi.fn(),
    setBadgeTextColor: vi.fn(),
    setBadgeBackgroundColor: vi.fn(),
    setTitle: vi.fn(),
    openPopup: vi.fn(),
  },
  i18n: { getMessage: (key: string) => `[${key}]` },
  contextMenus: { onClicked: event(), create: vi.fn(), removeAll: vi.fn() },
  commands: { onCommand: event() },
  alarms: { onAlarm: event(), get: vi.fn(), create: vi.fn() },
  permissions: { contains: vi.fn(), request: vi.fn() },
  downloads: { download: vi.fn(), search: vi.fn(), cancel: vi.fn(), removeFile: vi.fn(), erase: vi.fn() },
}
