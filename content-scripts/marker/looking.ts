/** Looks again and again, as seldom as a page's changes allow. */
export interface Looking {
  /** Something has changed. */
  changed(): void
  /** Another page is shown in this document: it may take its time again. */
  restart(): void
  /** At once; resolves after the look. */
  now(): Promise<void>
  stop(): void
}

/** What a look tells: milliseconds of work, and whether it has found everything that was looked for. */
export interface Looked {
  cost: number
  isComplete: boolean
}

/**
 * `look` is told whether the page is quiet: loaded, and without a change for a while, or simply old enough. A page that
 * changes without end is looked at less and less often, and never for more than a tenth of the time.
 */
export function lookingAt(page: Document, look: (isQuiet: boolean) => Promise<Looked>): Looking {
  let begun = performance.now()
  let changedAt = begun
  let pause = SHORTEST
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let isWanted = false
  let isStopped = false

  return {
    changed: () => {
      const time = performance.now()
      if (time - changedAt > STILL) pause = SHORTEST
      changedAt = time
      wait(pause)
    },
    restart: () => {
      begun = changedAt = performance.now()
      pause = SHORTEST
      wait(0)
    },
    now: () => run(),
    stop: () => {
      isStopped = true
      clearTimeout(timer)
    },
  }

  function wait(milliseconds: number): void {
    if (isStopped || timer !== undefined) return
    timer = setTimeout(() => {
      timer = undefined
      run()
    }, milliseconds)
  }

  /** Two at a time would find the same. */
  function run(): Promise<void> {
    isWanted = true
    running ??= (async () => {
      while (isWanted && !isStopped) {
        isWanted = false
        await once()
      }
      running = undefined
    })()
    return running
  }

  async function once(): Promise<void> {
    const isQuiet = quietIn() <= 0
    const { cost, isComplete } = await look(isQuiet)
    pause = isComplete ? SHORTEST : Math.min(LONGEST, pause * 1.5)
    pause = Math.max(pause, cost * 10)
    if (!isQuiet && !isComplete) wait(Math.max(pause, quietIn()))
  }

  /** Milliseconds until the page counts as quiet, if nothing changes meanwhile. */
  function quietIn(): number {
    const time = performance.now()
    const still = page.readyState === 'complete' ? changedAt + STILL - time : STILL
    return Math.min(still, begun + PATIENCE - time)
  }
}

/** Milliseconds between two looks. */
const SHORTEST = 500
const LONGEST = 30_000
/** Milliseconds without a change after which nothing more is expected, and after which nothing more is waited for. */
const STILL = 2_000
const PATIENCE = 15_000
