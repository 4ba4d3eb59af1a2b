import { signal } from '@preact/signals'
import type english from '../../_locales/en/messages.json'

export type TextKey = keyof typeof english

/** A text that differs by number: 'lines' stands for `lines_one`, `lines_other` and what else a language counts by. */
export type CountedKey = TextKey extends infer Key ? (Key extends `${infer Base}_other` ? Base : never) : never

/** What fills the `{name}` slots of a text. Numbers are written in the digits of the language. */
export type Values = Record<string, string | number>

/** The language that the UI speaks now; every component that shows a text follows it. */
export const uiLanguage = signal('en')

/** Speaks the first wanted language that there are texts in, and tells the document so. */
export function speak(wanted: readonly string[], page: Document): void {
  uiLanguage.value = languageFor(wanted)
  page.documentElement.lang = uiLanguage.value
  page.documentElement.dir = text('uiDirection')
}

/** The best language there is for what is wanted, most wanted first: 'fa' for ['fr', 'fa-IR']. */
export function languageFor(wanted: readonly string[]): string {
  const known = uiLanguages()
  for (const tag of wanted) {
    const [primary = ''] = tag.toLowerCase().split('-')
    if (known.includes(primary)) return primary
  }
  return FALLBACK
}

export function uiLanguages(): string[] {
  return Object.keys(LOCALES).map(codeOf)
}

export function text(key: TextKey, values: Values = {}): string {
  return filled(messageFor(key) ?? key, values)
}

/** The text for this many, with the number as `{count}`. */
export function counted(key: CountedKey, count: number, values: Values = {}): string {
  const category = new Intl.PluralRules(uiLanguage.value).select(count)
  return filled(messageFor(`${key}_${category}`) ?? messageFor(`${key}_other`) ?? key, { ...values, count })
}

type Messages = Record<string, { message: string } | undefined>

const FALLBACK = 'en'

const LOCALES = import.meta.glob<Messages>('../../_locales/*/messages.json', { eager: true, import: 'default' })

function codeOf(path: string): string {
  return path.split('/').at(-2) ?? FALLBACK
}

function messageFor(key: string): string | undefined {
  return messagesOf(uiLanguage.value)?.[key]?.message ?? messagesOf(FALLBACK)?.[key]?.message
}

function messagesOf(code: string): Messages | undefined {
  return LOCALES[`../../_locales/${code}/messages.json`]
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
