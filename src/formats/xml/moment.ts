/** A moment as XML Schema has it: years beyond 9999 have no sign. `at`: milliseconds since 1970, UTC. */
export function xmlMoment(at: number): string {
  return new Date(at).toISOString().replace(/^\+0*/, '')
}

/**
 * An ISO date as XML Schema has it: no times of day without seconds, no offset beyond 14 hours. Undefined for the year 0
 * and those before it: it has no such year.
 */
export function xmlTime(iso: string): string | undefined {
  if (/^(?:0000|-)/.test(iso)) return undefined
  const offset = /[+-](\d\d:\d\d)$/.exec(iso)?.[1] ?? ''
  return offset > '14:00' ? xmlMoment(Date.parse(iso)) : iso.replace(/(T\d\d:\d\d)(?!:\d)/, '$1:00')
}
