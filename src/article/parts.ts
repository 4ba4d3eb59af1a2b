import type { DamagedPlace } from '../text/damage'
import type { CalendarName } from '../text/languages/language'

export type Direction = 'rtl' | 'ltr'

/** Where a field was read. */
export type Source = 'json-ld' | 'meta' | 'microdata' | 'site' | 'label' | 'dom' | 'text'

export interface Site {
  host: string
  name?: string
  agency?: Agency
}

/** A news organisation and its short names: «خبرگزاری قدس», «قدسنا». */
export interface Agency {
  name: string
  aliases?: string[]
}

export interface Line {
  text: string
  lang?: string
  dir: Direction
}

export interface HeadlineVariant {
  text: string
  source: 'h1' | 'json-ld' | 'og' | 'twitter' | 'title' | 'site' | 'dom'
}

export interface Author {
  name: string
  role: 'reporter' | 'photographer' | 'translator' | 'editor'
}

/** «به گزارش خبرنگار … خبرگزاری …»: who reports, from which desk, and by way of whom. */
export interface Attribution {
  /** As it stands in the text, or as the page signs where it names a newsroom in place of people. */
  text: string
  agency?: Agency
  desk?: string
  /** Sources that the agency itself names («به نقل از …»), nearest first. */
  via?: string[]
}

export interface ArticleDate {
  /**
   * ISO 8601: a day, or a minute/second with an offset where a zone is given or presumed. Of a month or a year, which
   * only files name, it is a day in it.
   */
  iso: string
  /** As the page has it. */
  raw: string
  calendar: CalendarName
  precision: 'second' | 'minute' | 'day' | 'month' | 'year'
  source: Source
  /** 'given': the page names an offset. 'presumed': from the site family or the language. Missing: no offset in `iso`. */
  zone?: 'given' | 'presumed'
  /** A second place on the page that says the same day. */
  witness?: Source
  /** Another day that the page gives, in a place of no less trust. */
  contrary?: { iso: string; source: Source }
}

/** A part of the text with a meaning of its own; `start` and `end` count UTF-16 units of the block's text. */
export interface Mark {
  kind: 'link' | 'strong' | 'em'
  start: number
  end: number
  href?: string
}

export type BlockKind = 'paragraph' | 'heading' | 'quote' | 'list' | 'table' | 'image' | 'embed'

/** One block of the story. A list has one item a line; a table has its cells in `rows` too. */
export interface Block {
  kind: BlockKind
  text: string
  /** Only where it differs from the article's own. */
  lang?: string
  dir?: Direction
  /** 2–6, headings only. */
  level?: number
  marks?: Mark[]
  rows?: string[][]
  /** Address of an image or embed. */
  url?: string
}

export interface Picture {
  url: string
  alt?: string
  caption?: string
  credit?: string
}

export interface Video {
  url: string
  caption?: string
}

/** What someone is quoted as saying. */
export interface Quote {
  text: string
  /** Missing rather than guessed. */
  speaker?: string
  /** What the speaker is said to be: «سخنگوی وزارت خارجه». */
  role?: string
  /** The verb of speech, as written. */
  verb?: string
  /** Index into `blocks`. */
  block: number
}

/** 'readMore': inside the story. 'topic': on the same topic. 'next': the one to read next. */
export type RelatedKind = 'readMore' | 'topic' | 'next'

export interface RelatedStory {
  title: string
  url: string
  /** How the page offers it; missing for one that it just calls related. */
  kind?: RelatedKind
  /** On another site than the article. */
  foreign?: true
  teaser?: string
  image?: string
  date?: string
}

/** A damaged place in the story. */
export interface Damage extends DamagedPlace {
  /** Index into `blocks`. */
  block: number
}
