import { describe, expect, test } from 'vitest'
import type { Clipping } from '../../src/clipping/clipping'
import { sampleClipping } from '../clipping/sample'
import { GONE, markedClipping, WET_BOOKS } from './marked'
import { written } from './unpacked'

async function textOf(...clippings: Clipping[]): Promise<string> {
  return new TextDecoder().decode(await written('quotations', clippings))
}

describe('quotations', () => {
  test('are the highlights to the letter, in the order of the text, each with its source', async () => {
    const text = await textOf(markedClipping())
    expect(text.indexOf(`«${WET_BOOKS}»`)).toBe(0)
    expect(text.indexOf(`«${GONE}»`)).toBeGreaterThan(0)
    expect(text.match(/^خبرگزاری نمونه، «باران در شهر بندری»، سه‌شنبه ۱۴ مرداد ۱۴۰۴/gm)).toHaveLength(2)
    expect(text.match(/^https:\/\/khabar\.example\/news\/1024\/rain/gm)).toHaveLength(2)
  })

  test('of a clipping without highlights are its source alone', async () => {
    const text = await textOf(sampleClipping())
    expect(text).toBe('خبرگزاری نمونه، «باران در شهر بندری»\nhttps://khabar.example/news/1024/rain\n')
  })

  test('of several clippings stand apart', async () => {
    expect((await textOf(sampleClipping(), sampleClipping({}, '02'))).split('\n\n\n')).toHaveLength(2)
  })
})
