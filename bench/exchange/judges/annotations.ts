import { marksOf } from '../../../src/clipping/marks'
import { type Judge, PYTHON, printed } from '../judge'

/** Python's jsonschema, with what the W3C's Web Annotation Data Model says that there must be. */
export const judge: Judge = {
  name: 'python3-jsonschema, annotation model',
  packages: ['python3-jsonschema'],
  command: PYTHON,
  formats: ['annotations'],
  judge({ path, clippings }) {
    const seen = printed<Seen>(PROGRAM, path, JSON.stringify(SCHEMA))
    if ('complaint' in seen) return { fields: {}, complaints: [seen.complaint] }
    const { exact, values, breaches } = seen.value
    const has = (held: readonly string[]) => {
      const all = new Set(held)
      return (texts: readonly string[]) => ({ kept: texts.filter((text) => all.has(text)).length, of: texts.length })
    }
    const marks = clippings.flatMap(marksOf)
    return {
      entries: exact.length,
      fields: {
        highlights: has(exact)(marks.map(({ quote }) => quote.exact)),
        notes: has(values)([...marks, ...clippings].flatMap(({ note }) => note ?? [])),
        tags: has(values)([...marks, ...clippings].flatMap(({ tags }) => tags)),
      },
      complaints: breaches,
    }
  },
}

const PROGRAM = `
import json, sys, jsonschema
collection = json.load(open(sys.argv[1], encoding='utf-8'))
validator = jsonschema.Draft7Validator(json.loads(sys.argv[2]))
breaches = ['/'.join(map(str, error.path)) + ': ' + error.message[:150] for error in validator.iter_errors(collection)]
items = collection['first']['items']
ids = [item['id'] for item in items]
if len(set(ids)) < len(ids): breaches.append('an id twice')
selectors = [one for item in items for one in item['target'].get('selector', [])]
print(json.dumps({
    'exact': [one['exact'] for one in selectors if one['type'] == 'TextQuoteSelector'],
    'values': [body['value'] for item in items for body in item.get('body', [])],
    'breaches': breaches,
}))
`

interface Seen {
  exact: string[]
  values: string[]
  breaches: string[]
}

const IRI = { type: 'string', pattern: '^[a-z][a-z0-9+.-]*:[^\\s<>"{}|\\\\^`]+$' }
const MOMENT = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:\\d\\d)$',
}
const COUNT = { type: 'integer', minimum: 0 }
const CONTEXT = { const: 'http://www.w3.org/ns/anno.jsonld' }

const BODY = {
  type: 'object',
  required: ['type', 'value'],
  properties: {
    type: { const: 'TextualBody' },
    value: { type: 'string' },
    purpose: { enum: ['classifying', 'commenting', 'describing', 'highlighting', 'tagging'] },
    language: { type: 'string', pattern: '^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$' },
    textDirection: { enum: ['ltr', 'rtl', 'auto'] },
  },
}

const SELECTOR = {
  oneOf: [
    {
      required: ['type', 'exact'],
      properties: {
        type: { const: 'TextQuoteSelector' },
        exact: { type: 'string' },
        prefix: { type: 'string' },
        suffix: { type: 'string' },
      },
    },
    {
      required: ['type', 'start', 'end'],
      properties: { type: { const: 'TextPositionSelector' }, start: COUNT, end: COUNT },
    },
  ],
}

const ANNOTATION = {
  type: 'object',
  required: ['@context', 'id', 'type', 'target'],
  properties: {
    '@context': CONTEXT,
    id: IRI,
    type: { const: 'Annotation' },
    motivation: { enum: ['bookmarking', 'commenting', 'highlighting', 'tagging'] },
    created: MOMENT,
    modified: MOMENT,
    body: { type: 'array', items: BODY },
    target: {
      type: 'object',
      required: ['type', 'source'],
      properties: {
        type: { const: 'SpecificResource' },
        source: IRI,
        selector: { type: 'array', minItems: 1, items: SELECTOR },
        state: { required: ['type'], properties: { type: { const: 'TimeState' }, sourceDate: MOMENT } },
      },
    },
  },
}

const SCHEMA = {
  type: 'object',
  required: ['@context', 'type', 'first'],
  properties: {
    '@context': CONTEXT,
    type: { const: 'AnnotationCollection' },
    total: COUNT,
    first: {
      type: 'object',
      required: ['type', 'items'],
      properties: {
        type: { const: 'AnnotationPage' },
        startIndex: COUNT,
        items: { type: 'array', items: ANNOTATION },
      },
    },
  },
}
