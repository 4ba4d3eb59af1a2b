import { connect, type Socket } from 'node:net'

/** A conversation with Firefox over loopback. Commands are answered in turn: await each before giving the next. */
export interface Marionette {
  send<Answer>(command: string, parameters?: Record<string, unknown>): Promise<Answer>
  /** Runs the body of an async function in the page that is shown, `args` being its arguments. */
  inPage<Value>(body: string, ...args: unknown[]): Promise<Value>
  /** The same with the browser's own rights, in its window. */
  inBrowser<Value>(body: string, ...args: unknown[]): Promise<Value>
}

export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = connect(port, '127.0.0.1')
  const waiting = new Map<number, Waiting>()
  let last = 0

  readFrames(socket, (frame) => {
    // The first frame is a greeting and no array.
    if (!Array.isArray(frame)) return
    const [, id, error, answer] = frame
    const command = waiting.get(id)
    waiting.delete(id)
    if (error) command?.reject(new Error(`Firefox: ${error.error}: ${error.message}`))
    else command?.resolve(answer)
  })
  socket.on('close', () => {
    for (const command of waiting.values()) command.reject(new Error('Firefox has gone'))
  })

  const send = <Answer>(command: string, parameters: Record<string, unknown> = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve: (answer) => resolve(answer as Answer), reject })
      const frame = JSON.stringify([0, last, command, parameters])
      socket.write(`${Buffer.byteLength(frame)}:${frame}`)
    })

  const run = async <Value>(context: 'content' | 'chrome', body: string, args: unknown[]): Promise<Value> => {
    await send('Marionette:SetContext', { value: context })
    const answer = await send<{ value: { value: Value } | { thrown: string } }>('WebDriver:ExecuteAsyncScript', {
      script: asyncScript(body),
      args,
    })
    await send('Marionette:SetContext', { value: 'content' })
    if ('thrown' in answer.value) throw new Error(answer.value.thrown)
    return answer.value.value
  }

  return {
    send,
    inPage: (body, ...args) => run('content', body, args),
    inBrowser: (body, ...args) => run('chrome', body, args),
  }
}

interface Waiting {
  resolve(answer: unknown): void
  reject(reason: Error): void
}

/** Frames are `LENGTH:JSON`, the length in bytes, and come cut anywhere. */
function readFrames(socket: Socket, take: (frame: unknown) => void): void {
  let read: Buffer = Buffer.alloc(0)
  socket.on('data', (part) => {
    read = Buffer.concat([read, Buffer.from(part)])
    for (let colon = read.indexOf(':'); colon >= 0; colon = read.indexOf(':')) {
      const end = colon + 1 + Number(read.subarray(0, colon))
      if (read.length < end) return
      take(JSON.parse(read.subarray(colon + 1, end).toString()))
      read = read.subarray(end)
    }
  })
}

/** WebDriver's scripts answer through a callback; what is thrown comes back as text, with where it happened. */
function asyncScript(body: string): string {
  return `
    const answer = arguments[arguments.length - 1];
    (async (...args) => { ${body} })(...[...arguments].slice(0, -1)).then(
      (value) => answer({ value: value ?? null }),
      (error) => answer({ thrown: String(error) + ' ' + error?.stack }),
    )`
}
