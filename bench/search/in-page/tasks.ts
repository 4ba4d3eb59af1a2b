/** How a task in a page stands; asked for again and again, because drivers of browsers lose patience with long answers. */
export interface TaskState {
  /** In a few words. */
  progress: string
  isDone: boolean
  /** What the task came to. */
  value?: unknown
  /** Why it failed. */
  error?: string
}

/** What a task is given beside its argument. */
export interface Run {
  report(progress: string): void
  /** Ends when the task is told to come to an end. */
  signal: AbortSignal
}

export type Task = (argument: never, run: Run) => Promise<unknown>

declare global {
  var __bench: {
    start(name: string, argument: never): void
    state(): TaskState
    stop(): void
  }
}

/** Lets the tasks be started from outside, one at a time. */
export function offerTasks(tasks: Record<string, Task>): void {
  let state: TaskState = { progress: '', isDone: true }
  let running = new AbortController()

  function start(name: string, argument: never): void {
    const task = tasks[name]
    if (!task) throw new Error(`There is no task “${name}”.`)
    running = new AbortController()
    const own: TaskState = { progress: '', isDone: false }
    state = own
    const report = (progress: string) => {
      own.progress = progress
    }
    task(argument, { report, signal: running.signal }).then(
      (value) => Object.assign(own, { value, isDone: true }),
      (error: unknown) => Object.assign(own, { error: described(error), isDone: true }),
    )
  }

  globalThis.__bench = { start, state: () => state, stop: () => running.abort() }
}

function described(error: unknown): string {
  return error instanceof Error ? `${error.message}\n${error.stack}` : String(error)
}
