/** Held while an import is staged and decided about; it goes with its window, however that ends. */
export interface ImportLock {
  /** False if it is taken already, here or in another window. */
  take(): Promise<boolean>
  /** Is done when it can be taken again. */
  release(): Promise<void>
}

export function importLock(): ImportLock {
  let letGo: (() => void) | undefined
  let held: Promise<void> = Promise.resolve()
  return {
    take: () =>
      new Promise((resolve) => {
        const asked: Promise<void> = navigator.locks.request(IMPORTER, { ifAvailable: true }, (lock) => {
          resolve(lock !== null)
          if (!lock) return undefined
          held = asked
          return new Promise<void>((done) => {
            letGo = done
          })
        })
      }),
    async release() {
      letGo?.()
      await held
    },
  }
}

const IMPORTER = 'borideh-importer'
