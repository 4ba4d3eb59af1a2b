/** Does the work of one key after the other, in the order of asking; that of different keys at the same time. */
export type Turns = <Value>(key: string, work: () => Promise<Value>) => Promise<Value>

export function turns(): Turns {
  const last = new Map<string, Promise<unknown>>()
  return (key, work) => {
    const before = last.get(key) ?? Promise.resolve()
    const done = before.then(work, work)
    last.set(key, done)
    const forget = () => {
      if (last.get(key) === done) last.delete(key)
    }
    done.then(forget, forget)
    return done
  }
}
