/** Comments may stand before the first entry. */
export function recognisesBib(start: string): boolean {
  return /^\s{0,200}(?:%[^\n]{0,500}\n\s{0,200}){0,20}@\s{0,5}[a-z]{1,40}\s{0,5}[{(]/i.test(start)
}
