import { Readability } from '@mozilla/readability'

/** Mozilla's Readability, in the names of the benchmark. It changes what it reads: a reader's page has to be copied. */
Object.assign(globalThis, {
  __extract(page: Document) {
    const copy = page.cloneNode(true)
    const read = copy instanceof Document ? new Readability(copy).parse() : null
    return {
      title: read?.title,
      byline: read?.byline,
      datePublished: read?.publishedTime,
      lang: read?.lang,
      html: read?.content ?? '',
    }
  },
})
