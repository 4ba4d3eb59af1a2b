import { describe, expect, test } from 'vitest'
import { sharingWith } from '../../src/browser/share-file'

const page = { name: 'باران.html', mime: 'text/html' }
const file = new File(['باران'], page.name, { type: page.mime })

async function refused(name: string): Promise<void> {
  throw new DOMException('', name)
}

describe('sharing a file', () => {
  test('is offered where the browser takes files of the kind, and nowhere else', () => {
    const asked: [string, string][] = []
    const canShare = ({ files }: { files: File[] }) => {
      asked.push(...files.map(({ name, type }): [string, string] => [name, type]))
      return files.every(({ type }) => type === 'text/html')
    }
    const sharing = sharingWith({ canShare, share: async () => {} })
    expect([sharing.takes(page), sharing.takes({ name: 'a.zip', mime: 'application/zip' })]).toEqual([true, false])
    expect(asked).toEqual([
      ['باران.html', 'text/html'],
      ['a.zip', 'application/zip'],
    ])
    expect(sharingWith({}).takes(page)).toBe(false)
    expect(sharingWith({ share: async () => {} }).takes(page)).toBe(false)
    expect(sharingWith({ canShare: () => true }).takes(page)).toBe(false)
  })

  test('hands it to the browser', async () => {
    const shared: File[][] = []
    const sharing = sharingWith({ canShare: () => true, share: async ({ files }) => void shared.push(files) })
    expect(await sharing.share(file)).toEqual({ ok: true, value: 'shared' })
    expect(shared).toEqual([[file]])
  })

  test('that the reader gives up is no failure', async () => {
    const sharing = sharingWith({ canShare: () => true, share: () => refused('AbortError') })
    expect(await sharing.share(file)).toEqual({ ok: true, value: 'cancelled' })
  })

  test('that the browser refuses in the end is told', async () => {
    const sharing = sharingWith({ canShare: () => true, share: () => refused('NotAllowedError') })
    expect(await sharing.share(file)).toEqual({ ok: false, reason: 'shareFailed' })
    expect(await sharingWith({}).share(file)).toEqual({ ok: false, reason: 'shareFailed' })
  })
})
