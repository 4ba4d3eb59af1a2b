/** Calendars that pages of the news are dated in. */
export type CalendarName = 'gregory' | 'persian' | 'islamic-umalqura'

/**
 * What reading a page in one language takes. Words are written as they are printed; whoever compares folds both
 * sides first (`labelKey`). Most were seen on agencies' pages; none may be a common word of running text, because a
 * label must be nearly the whole of its line to count.
 */
export interface Language {
  /** BCP 47, without region. */
  code: string
  /** Other tags under which pages give it: of its written forms, of a macrolanguage, or outdated ones. */
  also?: string[]
  dir: 'rtl' | 'ltr'
  script: Script
  /** Frequent short words that tell this language from the others of its script. */
  words: string[]
  /** Letters that others of its script hardly use. */
  letters?: string
  /** Letters without one of which a text of some length is not in this language. */
  signature?: string
  /** The zone that a time without one is presumed to be in; missing where the language is spoken in many. */
  zone?: string
  /** Some of its newsrooms keep Greenwich time: a UTC time beside the same printed hour is believed. */
  atGreenwich?: true
  /** The calendar that a year like 1404 belongs to. */
  lowYears?: Exclude<CalendarName, 'gregory'>
  months?: Partial<Record<CalendarName, string[][]>>
  /** Markers of the 12-hour clock. */
  halves?: { am: string[]; pm: string[] }
  labels: Partial<Record<LabelRole, string[]>>
  /**
   * Phrases with which a site speaks to its readers inside a story's box: subscriptions, registration, consent, players.
   * A short line that holds one is not the story's.
   */
  notices?: string[]
  /**
   * How the opening of a story says who reports: group `agency`, and where a language has them `alias` (its short name)
   * and `desk`. The first that fits counts.
   */
  attribution?: RegExp[]
  /** How it says whom the agency has the story from: group `via`. */
  via?: RegExp
  /** How an organisation that reports calls itself («خبرگزاری», "Agency"). */
  agencyWords?: string[]
}

export type Script = 'Arab' | 'Latn' | 'Hebr' | 'Cyrl' | 'Grek' | 'Deva' | 'Hani' | 'Jpan' | 'Kore'

/** Of a day or a moment as seen from now; an export of its own, for pages are read without a now. */
export interface RelativeWords {
  today: string[]
  yesterday: string[]
  dayBefore?: string[]
  /** Around the number: «۳ ساعت پیش», "2 saat önce", "an hour ago". */
  ago: string[]
  minute: string[]
  hour: string[]
  day: string[]
  week?: string[]
  month?: string[]
  /** Forms of the units that mean two of them («ساعتين», "שעתיים"); they stand among the units' own, too. */
  two?: string[]
}

/** What a label on a news page announces. */
export type LabelRole =
  | 'related'
  | 'sameTopic'
  | 'next'
  | 'readMore'
  | 'comments'
  | 'tags'
  | 'share'
  | 'tools'
  | 'newsCode'
  | 'shortLink'
  | 'published'
  | 'updated'
  | 'section'
  | 'home'
  | 'source'
  | 'reporter'
  | 'photographer'
  | 'translator'
  | 'editor'
  | 'mostViewed'
  | 'advertisement'
  | 'media'
  | 'followUs'
  | 'views'
  | 'reuse'
  | 'endMarker'
