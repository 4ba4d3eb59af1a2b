/**
 * What is loaded when it is first asked for: the page that lists all kinds of files does not wait for the code of each.
 * The background must not ask; Chrome gives it no `import()`.
 */
export async function* later<Value>(load: () => Promise<AsyncGenerator<Value>>): AsyncGenerator<Value> {
  yield* await load()
}
