/** Pages that nobody wrote for readers: each is as large as `size` says in one thing, and would cost its square to a careless step. */
export const hostilePages: Record<string, (size: number) => string> = {
  'authors in one line': (size) => page(many(size, () => '<span class="author">Ada Brook</span> ') + STORY),
  'authors inside one another': (size) =>
    page(
      nested(
        400,
        '<div class="author byline">',
        many(size, () => '<i>x</i>'),
      ) + STORY,
    ),
  'links to writers': (size) =>
    page(many(size, (i) => `<a rel="author" href="/author/ada-${i}">Ada Brook</a> `) + STORY),
  'quotation marks that open': (size) => page(`<p>${many(size, () => '«a ')}</p>${STORY}`),
  'quotation marks that do not agree': (size) => page(`<p>${many(size, () => '«a ” ')}</p>${STORY}`),
  quotations: (size) => page(`<p>${many(size, () => '"The ferry was late again", said Ada Brook. ')}</p>${STORY}`),
  'links to one story': (size) =>
    page(
      `${STORY}<div class="related"><h3>Related</h3>${many(size, () => '<a href="/1">The ferry was late</a>')}</div>`,
    ),
  'boxes of related stories': (size) =>
    page(STORY + many(size, (i) => `<div class="related"><a href="/${i}">The ferry was late ${i}</a></div>`)),
  'lines in deep boxes': (size) =>
    page(
      nested(
        400,
        '<div>',
        many(size, () => '<p>late</p>'),
      ) + STORY,
    ),
  'lines in tags that are not closed': (size) =>
    page(`<div>${many(400, () => '<b>')}${many(size, () => 'late<br>')}</div>${STORY}`),
  'items of one list': (size) => page(`<ul>${many(size, () => '<li>late</li>')}</ul>${STORY}`),
  'tables in a table': (size) =>
    page(
      `<table>${many(size / 20, () => `<tr><td>a</td><td>b</td><td><table>${ROW}${ROW}</table></td></tr>`)}</table>${STORY}`,
    ),
  pictures: (size) => page(STORY + many(size, (i) => `<img src="/${i}.jpg">`) + STORY),
  'headlines in menus': (size) => page(many(size, (i) => `<div class="nav"><h1>Ferry ${i}</h1></div>`) + STORY),
  'trails inside one another': (size) =>
    page(
      nested(
        400,
        '<div class="breadcrumb">',
        many(size, () => '<a href="/">Home</a>'),
      ) + STORY,
    ),
  days: (size) => page(many(size, (i) => `<p>12 March 2025 ${i % 24}:12</p>`) + STORY),
  moments: (size) => page(many(size, () => '<time datetime="2025-03-12T10:10Z">12 March 2025</time> ') + STORY),
  'one word': (size) => page(`<p>${'a'.repeat(size * 100)}</p>${STORY}`),
  'white space': (size) => page(`<p>a${' \u00a0'.repeat(size * 10)}b</p>${STORY}`),
  'metadata of one name': (size) =>
    page(
      STORY,
      many(size, (i) => `<meta property="article:tag" content="ferry ${i}">`),
    ),
  'keys of one object': (size) =>
    page(STORY, jsonLd(Object.fromEntries(Array.from({ length: size }, (_, i) => [`key${i}`, { a: 1 }])))),
  'authors of one object': (size) =>
    page(
      STORY,
      jsonLd({ author: Array.from({ length: size }, (_, i) => ({ name: `Ada Brook ${i}`, '@id': `${i}` })) }),
    ),
}

/** The headline of every one of them. */
export const HOSTILE_HEADLINE = 'The last ferry leaves the harbour'

const STORY = `<p>${'The ferry left the harbour in the morning and came back late. '.repeat(6)}</p>`.repeat(3)
const ROW = '<tr><td>a</td><td>b</td></tr>'

function page(body: string, head = ''): string {
  return `<title>${HOSTILE_HEADLINE}</title><meta property="og:type" content="article">${head}<article><h1>${HOSTILE_HEADLINE}</h1>${body}</article>`
}

function many(size: number, make: (i: number) => string): string {
  return Array.from({ length: size }, (_, i) => make(i)).join('')
}

function nested(depth: number, tag: string, inside: string): string {
  return tag.repeat(depth) + inside + '</div>'.repeat(depth)
}

function jsonLd(story: object): string {
  return `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...story })}</script>`
}
