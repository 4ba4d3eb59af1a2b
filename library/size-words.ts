/** A size as people read it: "1.4 MB". `bytes`: of a file. */
export function sizeWords(bytes: number, lang: string): string {
  const [unit, size] = UNITS.find(([, least]) => bytes >= least) ?? SMALLEST
  const shown = bytes / size
  const maximumFractionDigits = shown < 10 && unit !== 'byte' ? 1 : 0
  return new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits }).format(shown)
}

const SMALLEST: [string, number] = ['byte', 1]

const UNITS: [string, number][] = [['gigabyte', 1e9], ['megabyte', 1e6], ['kilobyte', 1e3], SMALLEST]
