/** One line that every format can hold; undefined if nothing is left of it. */
export function lineOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  return wellFormed(text).replace(SPACES, ' ').trim() || undefined
}

/** Lines that every format can hold, at most one empty line between them; undefined if nothing is left of them. */
export function linesOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const lines = wellFormed(text)
    .split('\n')
    .map((line) => line.replace(SPACES, ' ').trim())
  const shown = lines.filter((line, at) => line !== '' || (at > 0 && lines[at - 1] !== ''))
  return shown.join('\n').trim() || undefined
}

/** A line that can stand beside others in one: it has no "; " in it. */
export function partOf(text: string | undefined): string | undefined {
  return lineOf(text?.replaceAll(/;(?=\s)/g, ','))
}

const SPACES = /[ \t\n]+/g

/** Every line ends as one does today; half surrogates and control characters are gone. */
function wellFormed(text: string): string {
  return text.toWellFormed().replace(ENDINGS, '\n').replace(CONTROLS, '')
}

/** Programs take any of them for the end of a line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the separators of ASCII, which Python takes for line ends
const ENDINGS = /\r\n?|[\v\f\u001c-\u001e\u0085\u2028\u2029]/g

// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out
const CONTROLS = /[\u0000-\u0008\u000e-\u001b\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g
