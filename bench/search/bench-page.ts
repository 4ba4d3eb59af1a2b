import type { ExtensionPage } from '../../test/browser/browser'
import type { TaskState } from './in-page/tasks'
import { say } from './progress'

/** A page of the bench in a browser, and the tasks that it can do: see `in-page/page`. */
export interface BenchPage {
  /** Does a task to its end. */
  run<Value>(task: string, argument?: unknown): Promise<Value>
  begin(task: string, argument?: unknown): Promise<void>
  /** Tells the task that was begun to come to its end, and gives what it came to. */
  end<Value>(): Promise<Value>
  /** Runs the body of an async function in the page. */
  evaluate<Value>(body: string, ...args: unknown[]): Promise<Value>
  close(): Promise<void>
}

const PAUSE = 250

export async function benchPage(page: ExtensionPage): Promise<BenchPage> {
  const begin = (task: string, argument: unknown = null) =>
    page.evaluate<void>('globalThis.__bench.start(args[0], args[1])', task, argument)

  async function settled<Value>(): Promise<Value> {
    for (let told = ''; ; ) {
      const state = await page.evaluate<TaskState & { value: Value }>('return globalThis.__bench.state()')
      if (state.error !== undefined) throw new Error(state.error)
      if (state.isDone) return state.value
      if (state.progress !== told) say(`  ${state.progress}`)
      told = state.progress
      await pause(PAUSE)
    }
  }

  return {
    begin,
    run: async (task, argument) => {
      await begin(task, argument)
      return settled()
    },
    end: async () => {
      await page.evaluate<void>('globalThis.__bench.stop()')
      return settled()
    },
    evaluate: page.evaluate,
    close: page.close,
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
