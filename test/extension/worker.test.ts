import { afterEach, beforeEach, expect, test, vi } from 'vitest'

vi.mock('../../src/workers/prepare.ts?worker&url', () => ({ default: '/assets/prepare.js' }))

/** What a page sees of a worker. */
class FakeWorker {
  static last: FakeWorker | undefined
  onmessage?: (event: { data: unknown }) => void
  onerror?: (event: { message: string }) => void
  postMessage = vi.fn()
  terminate = vi.fn()
  constructor(readonly url: unknown) {
    FakeWorker.last = this
  }
}

beforeEach(() => {
  vi.stubGlobal('Worker', FakeWorker)
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

async function startPreparing() {
  const thread = (await import('../../src/browser/worker')).startPreparing()
  if (!FakeWorker.last) throw new Error('No worker was started.')
  return { thread, worker: FakeWorker.last }
}

test('a thread answers its questions in their order', async () => {
  const { thread, worker } = await startPreparing()
  const answers = [thread.ask<string>({ kind: 'prepare' }), thread.ask<string>({ kind: 'finish' })]
  worker.onmessage?.({ data: 'first' })
  worker.onmessage?.({ data: 'second' })
  expect(await Promise.all(answers)).toEqual(['first', 'second'])
  expect(worker.postMessage.mock.calls).toEqual([[{ kind: 'prepare' }], [{ kind: 'finish' }]])
})

test('a thread that fails says so to everyone who waits', async () => {
  const { thread, worker } = await startPreparing()
  const answers = [thread.ask({ kind: 'prepare' }), thread.ask({ kind: 'finish' })]
  worker.onerror?.({ message: 'out of memory' })
  for (const answer of answers) await expect(answer).rejects.toThrow('out of memory')
})

test('a thread is stopped', async () => {
  const { thread, worker } = await startPreparing()
  thread.stop()
  expect(worker.terminate).toHaveBeenCalledOnce()
})

test('the address of its script carries the seal of the one policy that the manifest names, made once', async () => {
  const createPolicy = vi.fn((name: string) => ({ createScriptURL: (url: string) => `${name}:${url}` }))
  vi.stubGlobal('trustedTypes', { createPolicy })
  const { worker } = await startPreparing()
  await startPreparing()
  expect(worker.url).toBe('worker-url:/assets/prepare.js')
  expect(createPolicy).toHaveBeenCalledOnce()
})
