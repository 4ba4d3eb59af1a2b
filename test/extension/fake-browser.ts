import { vi } from 'vitest'

type Listener = (...said: never[]) => unknown

/** An event of the browser; `say` is the browser saying it, and answers what the listeners do. */
function event() {
  const listeners = new Set<Listener>()
  return {
    addListener: (listener: Listener) => listeners.add(listener),
    say: (...said: unknown[]) => [...listeners].map((listener) => Reflect.apply(listener, undefined, said)),
    removeListener: (listener: Listener) => listeners.delete(listener),
    forget: () => listeners.clear(),
  }
}

/** An area of the browser's storage as one profile has it. */
function storageArea() {
  const held = new Map<string, unknown>()
  const onChanged = event()
  return {
    held,
    onChanged,
    get: async (keys?: string | string[]) =>
      structuredClone(
        Object.fromEntries([...held].filter(([own]) => keys === undefined || [keys].flat().includes(own))),
      ),
    set: async (items: Record<string, unknown>) => {
      for (const [key, newValue] of Object.entries(items)) {
        const oldValue = held.get(key)
        held.set(key, structuredClone(newValue))
        onChanged.say({ [key]: { oldValue, newValue: structuredClone(newValue) } })
      }
    },
    remove: async (keys: string | string[]) => {
      for (const key of [keys].flat()) {
        const oldValue = held.get(key)
        if (held.delete(key)) onChanged.say({ [key]: { oldValue } })
      }
    },
    clear: () => held.clear(),
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
  storage: { local: storageArea(), session: storageArea() },
  tabs: { query: vi.fn(), get: vi.fn(), create: vi.fn(), sendMessage: vi.fn() },
  scripting: {
    executeScript: vi.fn(),
    getRegisteredContentScripts: vi.fn(),
    registerContentScripts: vi.fn(),
    updateContentScripts: vi.fn(),
    unregisterContentScripts: vi.fn(),
  },
  permissions: {
    contains: vi.fn(),
    request: vi.fn(),
    remove: vi.fn(),
    getAll: vi.fn(),
    onAdded: event(),
    onRemoved: event(),
  },
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
  commands: { onCommand: event(), getAll: vi.fn() },
  alarms: { onAlarm: event(), get: vi.fn(), create: vi.fn() },
  downloads: { download: vi.fn(), search: vi.fn(), cancel: vi.fn(), removeFile: vi.fn(), erase: vi.fn() },
}
