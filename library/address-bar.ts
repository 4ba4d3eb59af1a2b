import type { AddressBar } from './ports'

/** The fragment of the address of a page. */
export function addressBarOf(page: Window): AddressBar {
  const listeners: (() => void)[] = []
  const moved = () => {
    for (const listener of listeners) listener()
  }
  page.addEventListener('hashchange', moved)
  return {
    hash: () => page.location.hash,
    go: (hash) => {
      page.location.hash = hash
    },
    replace: (hash) => {
      page.history.replaceState(null, '', hash)
      moved()
    },
    watch: (listener) => void listeners.push(listener),
  }
}
