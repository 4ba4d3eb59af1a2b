import { xmlMoment } from '../xml/moment'
import { element } from '../xml/xml'
import { readerGuid } from './guid'
import { variables } from './variables'

interface Parts {
  /** Milliseconds since 1970, UTC. */
  exportedAt: number
  codes: string
  sources: readonly string[]
  notes: readonly string[]
}

/** project.qde. A list without entries is left out, as the schema wants it. */
export function projectOf({ exportedAt, codes, sources, notes }: Parts): string {
  const at = xmlMoment(exportedAt)
  const parts = [
    element('Users', {}, element('User', { guid: readerGuid(), name: 'Borideh' })),
    codes,
    variables(),
    listOf('Sources', sources),
    listOf('Notes', notes),
  ]
  const project = element(
    'Project',
    {
      xmlns: 'urn:QDA-XML:project:1.0',
      name: `Borideh ${at.slice(0, 10)}`,
      origin: 'Borideh',
      creatingUserGUID: readerGuid(),
      creationDateTime: at,
    },
    `\n${parts.filter(Boolean).join('\n')}\n`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${project}\n`
}

function listOf(name: string, elements: readonly string[]): string {
  return elements.length === 0 ? '' : element(name, {}, `\n${elements.join('\n')}\n`)
}
