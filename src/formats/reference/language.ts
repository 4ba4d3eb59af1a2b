import { languageOf, scriptOf } from '../../text/language-of'

/**
 * The language of a title and an abstract where nothing names it. A few words in Latin letters may be of any; other
 * scripts tell more.
 */
export function guessedLanguage(title: string, abstract: string | undefined): string | undefined {
  const text = abstract === undefined ? title : `${title}\n${abstract}`
  const script = scriptOf(text)
  return script === undefined || script === 'Latn' ? undefined : languageOf(text)
}
