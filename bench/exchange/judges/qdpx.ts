import type { Clipping } from '../../../src/clipping/clipping'
import { marksOf } from '../../../src/clipping/marks'
import { type Judge, PYTHON, printed } from '../judge'

/** Python's zipfile and ElementTree: what is selected is what the code points of the source say, and every reference leads somewhere. */
export const judge: Judge = {
  name: 'python3 ElementTree',
  packages: ['python3'],
  command: PYTHON,
  formats: ['qdpx'],
  judge({ path, clippings }) {
    const project = printed<Project>(PROGRAM, path)
    if ('complaint' in project) return { fields: {}, complaints: [project.complaint] }
    const { sources, selections, adrift } = project.value
    const found = new Map<string, number>()
    for (const words of selections) found.set(words, (found.get(words) ?? 0) + 1)
    const wanted = clippings.flatMap(wordsOf)
    const lost = wanted.filter((words) => {
      const left = found.get(words) ?? 0
      found.set(words, left - 1)
      return left < 1
    })
    return {
      entries: sources,
      fields: { highlights: { kept: wanted.length - lost.length, of: wanted.length } },
      complaints: [...adrift, ...lost.map((words) => `not selected: ${words.slice(0, 90)}`)],
    }
  },
}

function wordsOf(clipping: Clipping): string[] {
  return marksOf(clipping).map(({ quote }) => quote.exact)
}

const PROGRAM = `
import json, sys, zipfile
import xml.etree.ElementTree as tree
archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
root = tree.fromstring(archive.read('project.qde'))
name = '{urn:QDA-XML:project:1.0}'
guids = [node.get('guid') for node in root.iter() if node.get('guid')]
adrift = ['a guid twice: ' + one for one in set(guids) if guids.count(one) > 1] if len(guids) < 20000 else []
known = set(guids)
for node in root.iter():
    for attribute in ('targetGUID', 'creatingUser', 'modifyingUser'):
        if node.get(attribute) and node.get(attribute) not in known:
            adrift.append(node.tag + ' leads nowhere')
selections = []
sources = list(root.iter(name + 'TextSource'))
for source in sources:
    text = archive.read(source.get('plainTextPath').replace('internal://', 'sources/')).decode('utf-8')
    for one in source.iter(name + 'PlainTextSelection'):
        selections.append(text[int(one.get('startPosition')):int(one.get('endPosition'))])
print(json.dumps({'sources': len(sources), 'selections': selections, 'adrift': adrift}))
`

interface Project {
  sources: number
  /** The words at the places that are selected. */
  selections: string[]
  /** What refers to nothing. */
  adrift: string[]
}
