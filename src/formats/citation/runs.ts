import type { Run } from './style'

export function plain(text: string): Run {
  return { text }
}

export function italic(text: string): Run {
  return { text, isItalic: true }
}

/** An address that can be pressed; `shown` where the style cuts it. */
export function link(href: string, shown = href): Run {
  return { text: shown, href }
}

/** A sentence with a full stop, unless it ends in something that serves as one. */
export function ended(text: string): string {
  return text + stopAfter(text)
}

/** The full stop that a sentence lacks. */
export function stopAfter(text: string): '.' | '' {
  return /[.!?؟…۔]["”»’)]?$/.test(text) ? '' : '.'
}

/** The entry as text alone. */
export function plainText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}

/** The runs without those that say nothing; neighbours of one kind are one. */
export function joinedRuns(runs: readonly (Run | undefined | false)[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    if (!run || run.text === '') continue
    const last = joined.at(-1)
    if (last && last.isItalic === run.isItalic && last.href === undefined && run.href === undefined) {
      last.text += run.text
    } else joined.push({ ...run })
  }
  return joined
}
