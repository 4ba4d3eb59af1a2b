import { type Messages, speak } from '../../src/ui/text'

const LOCALES = import.meta.glob<Messages>('../../_locales/*/messages.json', { eager: true, import: 'default' })

/** The languages that there are texts in, by their folders. */
export const LOCALE_CODES = Object.keys(LOCALES).map((path) => path.split('/').at(-2) ?? '')

/** Lets the UI of a test speak a language. */
export function speakHere(language: string): void {
  speak(language, LOCALES[`../../_locales/${language}/messages.json`] ?? {}, document)
}
