import { localeTexts } from './locale'
import type { MarksHere } from './messages'

/** What scripts in pages say, in a language that there are texts in; read once. */
export function pageTexts(language: string): Promise<Pick<MarksHere, 'texts' | 'language' | 'dir'>> {
  const known = read.get(language) ?? readTexts(language)
  read.set(language, known)
  return known
}

const read = new Map<string, ReturnType<typeof readTexts>>()

async function readTexts(language: string): Promise<Pick<MarksHere, 'texts' | 'language' | 'dir'>> {
  const all = await localeTexts(language)
  const said = Object.entries(all).filter(([key]) => /^(?:pill|fail)_/.test(key))
  return {
    texts: Object.fromEntries(said.map(([key, { message }]) => [key, message])),
    language,
    dir: all.uiDirection?.message === 'rtl' ? 'rtl' : 'ltr',
  }
}
