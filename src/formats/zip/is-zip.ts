/** Whether a file that begins so is a zip file. */
export function isZip(start: string): boolean {
  return start.startsWith('PK\u0003\u0004')
}
