/** UTF-16 units; Lucene refuses a document with a term of more than 32,766 bytes, and so one of more than this is left out. */
const LONGEST_TERM = 8_191

const word = { type: 'keyword', ignore_above: LONGEST_TERM }
const prose = { type: 'text', analyzer: 'news' }
/** Found by its words, and counted and sorted as a whole. */
const name = { ...prose, fields: { whole: word } }
const moment = { type: 'date', format: 'strict_date_optional_time' }
const place = { type: 'integer' }

/**
 * Settings and mapping of the index. The analyzer is made of parts that both engines bring along: half-spaces are spaces,
 * one letter for ی/ي and ک/ك, one digit set, one case; so «کتاب‌ها» and «كتاب ها» meet, and Latin texts are cut as usual.
 */
export const MAPPING = {
  settings: {
    analysis: {
      char_filter: { half_space: { type: 'mapping', mappings: ['\\u200C=>\\u0020', '\\u00AD=>', '\\u0640=>'] } },
      analyzer: {
        news: {
          type: 'custom',
          char_filter: ['half_space'],
          tokenizer: 'standard',
          filter: ['lowercase', 'decimal_digit', 'arabic_normalization', 'persian_normalization'],
        },
      },
    },
  },
  mappings: {
    dynamic: false,
    properties: {
      id: word,
      url: word,
      canonical_url: word,
      host: word,
      site: name,
      agency: name,
      language: word,
      direction: word,
      kickers: prose,
      headline: name,
      lead: prose,
      text: prose,
      authors: name,
      dateline: name,
      published: moment,
      published_as_printed: word,
      updated: moment,
      section: name,
      keywords: name,
      news_code: word,
      captions: prose,
      tags: name,
      note: prose,
      highlights: {
        type: 'nested',
        properties: {
          id: word,
          words: prose,
          color: word,
          note: prose,
          tags: name,
          made: moment,
          start: place,
          end: place,
        },
      },
      state: word,
      starred: { type: 'boolean' },
      kept: moment,
    },
  },
}
