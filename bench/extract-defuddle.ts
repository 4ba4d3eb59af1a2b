import Defuddle from 'defuddle'

/** Defuddle, in the names of the benchmark; what it would fetch stays unread. */
Object.assign(globalThis, {
  __extract(page: Document, url: string) {
    const read = new Defuddle(page, { url, useAsync: false }).parse()
    return {
      title: read.title,
      byline: read.author,
      datePublished: read.published,
      lang: read.language,
      html: read.content,
    }
  },
})
