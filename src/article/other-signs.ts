/** What speaks for a page being something else than an article. */
export const OTHER_SIGNS = [
  'saysIndex',
  'saysVideo',
  'saysGallery',
  'saysSearch',
  'saysProduct',
  'saysForum',
  'frontAddress',
  'searchAddress',
  'galleryAddress',
  'linksOutweighText',
  'player',
  'passwordField',
] as const

export type OtherSign = (typeof OTHER_SIGNS)[number]

/** Why there is no article on a page. */
export type StoryFailure = OtherSign | 'notArticle' | 'noText'
