import prepareUrl from '../workers/prepare.ts?worker&url'

/** A thread that answers one question after the other. */
export interface Thread {
  /** Rejects when the thread has failed. */
  ask<Answer>(question: unknown): Promise<Answer>
  stop(): void
}

/** Starts a thread that prepares clippings for the store. */
export function startPreparing(): Thread {
  return startThread(prepareUrl)
}

/** `url`: of a script of ours. */
export function startThread(url: string): Thread {
  const worker = new Worker(trusted(url))
  const waiting: { resolve(answer: unknown): void; reject(reason: unknown): void }[] = []
  worker.onmessage = ({ data }) => waiting.shift()?.resolve(data)
  worker.onerror = ({ message }) => {
    for (const { reject } of waiting.splice(0)) reject(new Error(message))
  }
  return {
    ask: <Answer>(question: unknown) =>
      new Promise<Answer>((resolve, reject) => {
        waiting.push({ resolve: (answer) => resolve(answer as Answer), reject })
        worker.postMessage(question)
      }),
    stop: () => worker.terminate(),
  }
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string }
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined

/** The address of a script of ours; extension pages take it only with the seal of the one policy that their manifest names. */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  policy ??= trustedTypes?.createPolicy('worker-url', { createScriptURL: (own) => own })
  return policy?.createScriptURL(url) ?? url
}
