import { ANNOTATION_COLORS, type AnnotationColor } from '../../annotation/annotation'
import { element } from '../xml/xml'
import { guidOf } from './guid'

/** The codes of a project, as they come to be used: the four colours, and every tag. */
export interface CodeBook {
  color(color: AnnotationColor): string
  /** The GUID of its code. */
  tag(tag: string): string
  /** Empty where nothing was coded: the standard wants a code in every code book. */
  element(): string
}

export function codeBook(): CodeBook {
  const tags = new Map<string, string>()
  const colors = new Set<AnnotationColor>()
  return {
    color(color) {
      colors.add(color)
      return guidOf('code', 'color', color)
    },
    tag(tag) {
      const guid = tags.get(tag) ?? guidOf('code', 'tag', tag)
      tags.set(tag, guid)
      return guid
    },
    element() {
      const used = ANNOTATION_COLORS.filter((color) => colors.has(color))
      const groups = [
        group(
          'Highlights',
          used.map((color) => code(guidOf('code', 'color', color), color, RGB[color])),
        ),
        group(
          'Tags',
          [...tags].map(([tag, guid]) => code(guid, tag)),
        ),
      ].join('')
      return groups && element('CodeBook', {}, element('Codes', {}, groups))
    },
  }
}

/** Of the light theme, strong enough for a stripe beside the text. */
const RGB: Record<AnnotationColor, string> = {
  yellow: '#E8C500',
  green: '#3FA34D',
  blue: '#3B82C4',
  rose: '#D9668B',
}

function group(name: string, codes: readonly string[]): string {
  if (codes.length === 0) return ''
  return element('Code', { guid: guidOf('code', 'group', name), name, isCodable: 'false' }, `\n${codes.join('\n')}\n`)
}

function code(guid: string, name: string, color?: string): string {
  return element('Code', { guid, name, isCodable: 'true', color })
}
