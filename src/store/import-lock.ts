/** Held while an import is staged and decided about; it goes with its window, however that ends. */
export interface ImportLock {
  /** False if it is taken already, here or in another window. */
  take(): Promise<boolean>
  release(): void
}

export function importLock(): ImportLock {
  let release: (() => void) | undefined
  return {
    take: () =>
      new Promise((resolve) => {
        navigator.locks.request(IMPORTER, { ifAvailable: true }, (lock) => {
          resolve(lock !== null)
          return lock === null ? undefined : new Promise<void>((done) => (release = done))
        })
      }),
    release: () => release?.(),
  }
}

const IMPORTER = 'borideh-importer'
