import { type Read, verdictOn } from '../expected'
import { type Judge, PYTHON, printed } from '../judge'

/** Python's html.parser: one link for each clipping, none of which runs anything. */
export const judge: Judge = {
  name: 'python3 html.parser',
  packages: ['python3'],
  command: PYTHON,
  formats: ['bookmarks'],
  judge({ path, clippings }) {
    const links = printed<Link[]>(PROGRAM, path)
    if ('complaint' in links) return { fields: {}, complaints: [links.complaint] }
    // Tags stand in one attribute with commas between them.
    const read = links.value.map(({ title, url, tags, note }): Read => ({ title, url, note, tags: [tags] }))
    const verdict = verdictOn(clippings, read, ['title', 'url', 'note'])
    const others = links.value.filter(({ url }) => !/^https?:/.test(url)).map(({ url }) => `a link to ${url}`)
    return { ...verdict, complaints: [...others, ...verdict.complaints] }
  },
}

const PROGRAM = `
import json, sys
from html.parser import HTMLParser
known = {'meta', 'title', 'h1', 'dl', 'p', 'dt', 'h3', 'a', 'dd'}
links = []
class Reader(HTMLParser):
    at = None
    def handle_starttag(self, tag, attributes):
        assert tag in known, tag
        given = dict(attributes)
        if tag == 'a':
            links.append({'url': given.get('href', ''), 'tags': given.get('tags', ''), 'title': '', 'note': ''})
        self.at = {'a': 'title', 'dd': 'note'}.get(tag)
    def handle_endtag(self, tag):
        self.at = None
    def handle_data(self, data):
        if self.at and links:
            links[-1][self.at] += data
Reader(convert_charrefs=True).feed(open(sys.argv[1], encoding='utf-8', newline='').read())
print(json.dumps(links))
`

interface Link {
  url: string
  title: string
  tags: string
  note: string
}
