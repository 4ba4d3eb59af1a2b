import { fail, ok, type Result } from '../result'

/** The system's own way to hand a file to another program, where the browser has it. */
export interface Sharing {
  /** Would it take a file of this kind? */
  takes(kind: { name: string; mime: string }): boolean
  /** Soon after a click: the browser asks the reader where to. */
  share(file: File): Promise<Result<'shared' | 'cancelled', ShareFailure>>
}

export type ShareFailure = 'shareFailed'

/** The part of `Navigator` that is used; some browsers lack it. */
export interface SharingBrowser {
  canShare?(what: { files: File[] }): boolean
  share?(what: { files: File[] }): Promise<void>
}

export function sharingWith(browser: SharingBrowser): Sharing {
  return {
    takes({ name, mime }) {
      return (
        browser.share !== undefined && browser.canShare?.({ files: [new File([' '], name, { type: mime })] }) === true
      )
    },
    async share(file) {
      try {
        if (!browser.share) return fail('shareFailed')
        await browser.share({ files: [file] })
        return ok('shared')
      } catch (error) {
        const isCancelled = error instanceof Error && error.name === 'AbortError'
        return isCancelled ? ok('cancelled') : fail('shareFailed')
      }
    },
  }
}
