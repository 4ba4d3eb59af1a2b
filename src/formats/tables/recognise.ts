/** A table with a column of addresses, and some other. */
export function recognisesTable(start: string): boolean {
  const [first = ''] = start.replace(/^\s+/, '').split(/[\r\n]/, 1)
  return hasAddresses(first.split(/[,;\t]/).map(columnName))
}

/** 'Publication Title' and 'publication_title' are one. */
export function columnName(heading: string): string {
  return heading.toLowerCase().replace(/[^a-z]/g, '')
}

export function hasAddresses(columns: readonly string[]): boolean {
  return columns.some((name) => ADDRESSES.includes(name)) && columns.length > 1
}

/** What columns of addresses are called. */
export const ADDRESSES = ['url', 'link', 'uri', 'href']
