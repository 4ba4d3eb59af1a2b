let lastSaid = 0

/** A line about how far it is, on stderr; those that follow each other within two seconds are left out, unless `always`. */
export function say(line: string, always = false): void {
  const now = Date.now()
  if (!always && now - lastSaid < 2_000) return
  lastSaid = now
  console.error(line)
}
