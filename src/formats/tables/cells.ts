/** A line of a table, every cell in quotation marks. */
export function tableRow(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`
}

/** By this programs know that the letters are UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff'
