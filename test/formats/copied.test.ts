import { describe, expect, test } from 'vitest'
import { formats } from '../../src/formats/index'
import { sampleClipping } from '../clipping/sample'
import { allOf, one } from './file'
import { markedClipping } from './marked'
import { EXPORTED_AT, unpacked, written } from './unpacked'

const CLIPPINGS = [markedClipping(), sampleClipping({ headline: 'Rain', url: 'https://khabar.example/2' }, '02')]
const copying = [...formats.values()].filter(({ copied }) => copied)

async function copied(id: string): Promise<string> {
  const { copied } = formats.get(id) ?? {}
  if (!copied) throw new Error(`Nothing is copied as ${id}`)
  return Buffer.concat(await allOf(copied(one(CLIPPINGS), { exportedAt: EXPORTED_AT }))).toString()
}

describe('what goes onto the clipboard', () => {
  test('are bibliographies, notes and quotations', () => {
    const ids = copying.map(({ id }) => id).toSorted()
    expect(ids).toEqual(['biblatex', 'bibtex', 'csl-json', 'markdown', 'quotations', 'ris'])
  })

  test.each(['ris', 'bibtex', 'biblatex', 'csl-json', 'quotations'])('is what stands in the file: %s', async (id) => {
    expect(await copied(id)).toBe(new TextDecoder().decode(await written(id, CLIPPINGS)))
  })

  test('is one Markdown note after the other, as they stand in their files', async () => {
    const notes = [...(await unpacked('markdown', CLIPPINGS)).values()]
    expect(notes).toHaveLength(2)
    expect(await copied('markdown')).toBe(notes.join('\n'))
  })
})
