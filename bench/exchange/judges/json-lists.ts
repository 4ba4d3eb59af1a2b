import { type Read, verdictOn } from '../expected'
import { type Judge, PYTHON, printed } from '../judge'

/** Python's json: as many entries as clippings, and every text as it was. */
export const judge: Judge = {
  name: 'python3 json',
  packages: ['python3'],
  command: PYTHON,
  formats: ['elasticsearch', 'csl-json'],
  judge({ format, path, clippings }) {
    if (format === 'csl-json') {
      const items = printed<CslItem[]>(CSL, path)
      if ('complaint' in items) return { fields: {}, complaints: [items.complaint] }
      return verdictOn(clippings, items.value.map(readFromCsl), ['title', 'url', 'outlet', 'abstract', 'language'])
    }
    const documents = printed<Indexed[]>(BULK, path)
    if ('complaint' in documents) return { fields: {}, complaints: [documents.complaint] }
    return verdictOn(clippings, documents.value.map(readFromBulk), [
      ...(['title', 'authors', 'day', 'url', 'outlet', 'abstract', 'note'] as const),
      ...(['highlights', 'paragraphs', 'language'] as const),
    ])
  },
}

const CSL = `
import json, sys
print(json.dumps(json.load(open(sys.argv[1], encoding='utf-8'))))
`

/** Every line with an index is followed by one with a document, and no property is one that the mapping does not have. */
const BULK = `
import json, sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
mapping = json.loads(archive.read('mapping.json'))
known = set(mapping['mappings']['properties'])
documents = []
for name in sorted(n for n in archive.namelist() if n.endswith('.ndjson')):
    text = archive.read(name).decode('utf-8')
    assert text.endswith('\\n'), 'the last line has no end'
    lines = text[:-1].split('\\n')
    for action, document in zip(lines[::2], lines[1::2], strict=True):
        one = json.loads(document)
        assert json.loads(action)['index']['_id'] == one['id']
        assert set(one) <= known, set(one) - known
        documents.append(one)
print(json.dumps(documents))
`

interface CslItem {
  title?: string
  URL?: string
  'container-title'?: string
  abstract?: string
  language?: string
}

function readFromCsl(item: CslItem): Read {
  const { title = '', abstract = '', language = '' } = item
  return { title, url: item.URL ?? '', outlet: item['container-title'] ?? '', abstract, language }
}

interface Indexed {
  headline?: string
  agency?: string
  authors?: string[]
  author?: string[]
  published?: string
  url?: string
  lead?: string
  note?: string
  text?: string
  language?: string
  highlights?: object[]
}

function readFromBulk(document: Indexed): Read {
  const {
    headline = '',
    agency = '',
    published = '',
    url = '',
    lead = '',
    note = '',
    text = '',
    language = '',
  } = document
  return {
    title: headline,
    // An agency signs where nobody else does.
    authors: [...(document.author ?? document.authors ?? []), agency],
    day: published,
    url,
    outlet: agency,
    abstract: lead,
    note,
    highlights: (document.highlights ?? [])
      .flatMap((one) => Object.values(one))
      .filter((one) => typeof one === 'string'),
    paragraphs: text,
    language,
  }
}
