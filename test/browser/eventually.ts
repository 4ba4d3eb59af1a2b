/** How long something in a browser may take before it counts as not happening. */
const PATIENCE = 15_000
const STEP = 25

/** Asks again and again until the answer is neither false nor missing, and gives that answer. */
export async function eventually<Value>(
  what: string,
  ask: () => Promise<Value | false | undefined>,
  patience = PATIENCE,
): Promise<Value> {
  const end = Date.now() + patience
  for (;;) {
    const answer = await ask()
    if (answer !== false && answer !== undefined) return answer
    if (Date.now() > end) throw new Error(`Waited ${patience / 1000} s in vain for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, STEP))
  }
}

/** Until a text among those that `texts` finds contains this one; says what is there instead if none ever does. */
export async function untilShown(
  texts: (selector: string) => Promise<string[]>,
  selector: string,
  text = '',
): Promise<void> {
  const isShown = async () => (await texts(selector)).some((shown) => shown.includes(text))
  try {
    await eventually(`${selector} “${text}”`, isShown)
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}; shown is: ${await texts('body')}`)
  }
}
