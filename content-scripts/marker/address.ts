/** Calls when the window shows another address without another document; `look` is for browsers that do not tell. */
export function followAddress(signal: AbortSignal, moved: () => void): { look(): void } {
  let address = location.href
  const look = () => {
    if (location.href === address) return
    address = location.href
    moved()
  }
  for (const event of ['popstate', 'hashchange']) window.addEventListener(event, look, { signal })
  if ('navigation' in window) window.navigation.addEventListener('currententrychange', look, { signal })
  return { look }
}
