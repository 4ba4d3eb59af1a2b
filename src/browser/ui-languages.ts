/** The best language there is for what is wanted, most wanted first: 'fa' for ['fr', 'fa-IR']. */
export function languageFor(wanted: readonly string[]): string {
  for (const tag of wanted) {
    const [primary = ''] = tag.toLowerCase().split('-')
    if (UI_LANGUAGES.includes(primary)) return primary
  }
  return FALLBACK
}

/** The folders of `_locales`. */
export const UI_LANGUAGES: readonly string[] = ['en', 'fa']

/** Spoken where nothing that is wanted is there. */
export const FALLBACK = 'en'
