/**
 * What one publishing system prints on every site that runs it: facts about its markup, and no code for a field. Where
 * a selector finds nothing, or something that cannot be the field, the page is read as any other.
 */
export interface Family {
  name: string
  /** The day on which the selectors were last held against pages or against public readers of such pages, YYYY-MM-DD. */
  checked: string
  /** By what the system leaves in its pages, never by host: hosts change their system over the years. */
  recognises(page: Document): boolean
  /** IANA zone of its clocks, whatever the language of the page. */
  zone?: string
  /** CSS. A list is read in the order of the page. */
  selectors: Partial<Record<FamilyField, string>>
  /** Text of HTML comments that stand right before the element of a field. */
  comments?: Partial<Record<FamilyField, string>>
}

/** `container` holds the story and is searched before the rest of the page; `drop` is never part of a story. */
export type FamilyField =
  | 'container'
  | 'kicker'
  | 'headline'
  | 'lead'
  | 'body'
  | 'byline'
  | 'published'
  | 'modified'
  | 'code'
  | 'shortUrl'
  | 'section'
  | 'tags'
  | 'drop'
