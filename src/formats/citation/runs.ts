import type { Run } from './style'

export function plain(text: string): Run {
  return { text }
}

export function italic(text: string): Run {
  return { text, isItalic: true }
}

/** An address that can be pressed, if it is one of the web; `shown` where the style cuts it. */
export function link(href: string, shown = href): Run {
  return /^https?:\/\//i.test(href) ? { text: shown, href } : { text: shown }
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
