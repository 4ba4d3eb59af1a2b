import { computed, signal } from '@preact/signals'
import type english from '../../_locales/en/messages.json'
import { FALLBACK } from '../browser/ui-languages'

export { languageFor, UI_LANGUAGES } from '../browser/ui-languages'

export type TextKey = keyof typeof english

/** A text that differs by number: 'lines' stands for `lines_one`, `lines_other` and what else a language counts by. */
export type CountedKey = TextKey extends infer Key ? (Key extends `${infer Base}_other` ? Base : never) : never

/** What fills the `{name}` slots of a text. Numbers are written in the digits of the language. */
export type Values = Record<string, string | number>

/** The texts of one language: a `messages.json` as the browser's own `i18n` reads it. */
export type Messages = Readonly<Record<string, { message: string } | undefined>>

/** The language that the UI speaks now; every component that shows a text follows it. */
export const uiLanguage = computed(() => spoken.value.language)

/** Speaks a language from now on, and tells the document so. */
export function speak(language: string, messages: Messages, page: Document): void {
  spoken.value = { language, messages }
  page.documentElement.lang = language
  page.documentElement.dir = text('uiDirection')
}

/** Which way the texts of the UI run; for those that stand amid text of a page. */
export function uiDirection(): 'ltr' | 'rtl' {
  return text('uiDirection') === 'rtl' ? 'rtl' : 'ltr'
}

export function text(key: TextKey, values: Values = {}): string {
  return filled(messageFor(key) ?? key, values)
}

/** The text for this many, with the number as `{count}`. */
export function counted(key: CountedKey, count: number, values: Values = {}): string {
  const category = new Intl.PluralRules(uiLanguage.value).select(count)
  return filled(messageFor(`${key}_${category}`) ?? messageFor(`${key}_other`) ?? key, { ...values, count })
}

/** How much of something is done, in hundredths: "40%". */
export function shareWords(done: number, total: number): string {
  const share = total > 0 ? Math.min(1, done / total) : 1
  return new Intl.NumberFormat(uiLanguage.value, { style: 'percent' }).format(Math.floor(share * 100) / 100)
}

const spoken = signal<{ language: string; messages: Messages }>({ language: FALLBACK, messages: {} })

function messageFor(key: string): string | undefined {
  return spoken.value.messages[key]?.message
}

function filled(message: string, values: Values): string {
  return message.replace(/\{(\w+)\}/g, (slot, name: string) => {
    const value = values[name]
    if (value === undefined) return slot
    return typeof value === 'number' ? new Intl.NumberFormat(uiLanguage.value).format(value) : isolated(value)
  })
}

/** Words of a page keep their own direction inside a sentence of ours, and cannot break out of it. */
function isolated(words: string): string {
  return `\u2068${words.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')}\u2069`
}
