// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Settings } from '../../../src/browser/settings'
import type { Clipping } from '../../../src/clipping/clipping'
import { cite } from '../../../src/ui/citing/cite'
import type { Copied } from '../../../src/ui/clipboard'
import { sampleClipping } from '../../clipping/sample'
import { fakeSettings } from '../fake-settings'
import { speakHere } from '../speaking'

const RAIN = sampleClipping({ url: 'https://khabar.example/1' }, '01')
const BRIDGE = sampleClipping(
  {
    url: 'https://dispatch.example/2',
    headline: 'A bridge',
    lang: 'en',
    dir: 'ltr',
    site: { host: 'd.example', name: 'Dispatch' },
  },
  '02',
)

const ENTRY = 'بهاری، سارا. (بی‌تا). باران در شهر بندری. خبرگزاری نمونه. https://khabar.example/1'

beforeEach(() => speakHere('en'))
afterEach(() => document.querySelector('dialog')?.close())

interface Opened {
  copied: Copied[]
  /** How many were said to be copied, each time. */
  said: number[]
  settings: ReturnType<typeof fakeSettings>
}

function opened(
  clippings: AsyncIterable<Clipping> | Clipping[],
  { settings = {}, count = 1, mayCopy = true }: { settings?: Settings; count?: number; mayCopy?: boolean } = {},
): Opened {
  const world: Opened = { copied: [], said: [], settings: fakeSettings(settings) }
  cite({
    clippings,
    count,
    settings: world.settings,
    async copy(copied) {
      if (mayCopy) world.copied.push(copied)
      return mayCopy
    },
    copied: (number) => world.said.push(number),
  })
  return world
}

describe('a citation', () => {
  test('is shown before it is copied, and copied as text and as rich text', async () => {
    const world = opened([RAIN])
    await shown(ENTRY)
    expect(element('.cited').getAttribute('dir')).toBe('rtl')
    expect(element('.cited i').textContent).toBe('باران در شهر بندری')
    copyPressed()
    await vi.waitFor(() => expect(world.said).toEqual([1]))
    expect(world.copied[0]?.plain).toBe(ENTRY)
    expect(world.copied[0]?.html).toContain('<i>باران در شهر بندری</i>')
    expect(document.querySelector('dialog')).toBeNull()
  })

  test('changes with the style, which is there again the next time', async () => {
    const { settings } = opened([RAIN])
    await shown('(بی‌تا)')
    element('#citing-persian').click()
    await shown('«باران در شهر بندری»')
    element<HTMLDialogElement>('dialog').close()
    opened([RAIN], { settings: settings.get() })
    await shown('«باران در شهر بندری»')
    expect(element<HTMLInputElement>('#citing-persian').checked).toBe(true)
  })

  test('is one for Persian journals where the UI speaks Persian and nobody has chosen, or nothing known', async () => {
    speakHere('fa')
    opened([RAIN], { settings: { citationStyle: 'none' } })
    await shown('«باران در شهر بندری»')
  })

  test('that the browser does not let be copied stays, and says so', async () => {
    const world = opened([RAIN], { mayCopy: false })
    await shown('خبرگزاری نمونه')
    copyPressed()
    await vi.waitFor(() => expect(element('[role="alert"]').textContent).toContain('did not let'))
    expect(world.said).toEqual([])
    element('#citing-mla').click()
    await vi.waitFor(() => expect(document.querySelector('[role="alert"]')).toBeNull())
  })
})

describe('a bibliography', () => {
  test('has Persian works first, and says how many were copied', async () => {
    const world = opened([BRIDGE, RAIN], { count: 2 })
    await vi.waitFor(() => expect(texts('.cited')).toHaveLength(2))
    expect(texts('#citing-title')).toEqual(['Bibliography of 2 clippings'])
    expect(texts('.cited')[0]).toContain('خبرگزاری نمونه')
    copyPressed()
    await vi.waitFor(() => expect(world.said).toEqual([2]))
    expect(world.copied[0]?.plain.split('\n')).toHaveLength(2)
  })

  test('has letters behind the years of one agency, as they are copied', async () => {
    const world = opened([RAIN, { ...RAIN, id: '03' }], { count: 2 })
    await shown('(بی‌تا-الف)')
    await shown('(بی‌تا-ب)')
    copyPressed()
    await vi.waitFor(() => expect(world.copied[0]?.plain).toMatch(/\(بی‌تا-الف\)[^\n]*\n.*\(بی‌تا-ب\)/))
  })

  test('shows the first entries, counts the others, and is copied whole', async () => {
    const many = Array.from({ length: 333 }, (_, n) => ({ ...BRIDGE, id: `${n}` }))
    const world = opened(many, { count: 333 })
    await vi.waitFor(() => expect(texts('.citing-more')).toEqual(['and 313 more']))
    expect(texts('.cited')).toHaveLength(20)
    copyPressed()
    await vi.waitFor(() => expect(world.said).toEqual([333]))
    expect(world.copied[0]?.plain.split('\n')).toHaveLength(333)
  })

  test('says how far it is while clippings are read, and cannot be copied before', async () => {
    const { promise, resolve } = gate()
    const world = opened(slowly(promise), { count: 50 })
    await vi.waitFor(() => expect(texts('.citing-progress p')).toEqual(['Reading the clippings: 50%']))
    expect(element('#citing-copy').getAttribute('aria-disabled')).toBe('true')
    copyPressed()
    expect(world.copied).toEqual([])
    resolve()
    await vi.waitFor(() => expect(texts('.citing-more')).toEqual(['and 30 more']))
    expect(element('#citing-copy').getAttribute('aria-disabled')).toBe('false')
  })

  test('that is closed is not read any further', async () => {
    const { promise, resolve } = gate()
    let isEnded = false
    async function* watched() {
      try {
        yield* slowly(promise)
      } finally {
        isEnded = true
      }
    }
    opened(watched(), { count: 50 })
    await vi.waitFor(() => expect(texts('.citing-progress p')).toEqual(['Reading the clippings: 50%']))
    element<HTMLDialogElement>('dialog').close()
    resolve()
    await vi.waitFor(() => expect(isEnded).toBe(true))
    expect(document.querySelector('dialog')).toBeNull()
  })

  test('of clippings that are gone says so', async () => {
    opened([], { count: 2 })
    await vi.waitFor(() => expect(texts('#citing-preview')[0]).toContain('no longer here'))
    expect(element('#citing-copy').getAttribute('aria-disabled')).toBe('true')
  })
})

test('asked for twice, there is one dialog', async () => {
  opened([RAIN])
  opened([BRIDGE])
  await shown('خبرگزاری نمونه')
  expect(document.querySelectorAll('dialog')).toHaveLength(1)
})

test('Escape closes the dialog, and is not heard outside it', async () => {
  opened([RAIN])
  await shown('خبرگزاری نمونه')
  const heard = vi.fn()
  document.addEventListener('keydown', heard)
  const pressed = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })
  element('#citing-apa').dispatchEvent(pressed)
  document.removeEventListener('keydown', heard)
  expect(pressed.defaultPrevented).toBe(true)
  expect(heard).not.toHaveBeenCalled()
  await vi.waitFor(() => expect(document.querySelector('dialog')).toBeNull())
})

/** Twenty-five clippings, and twenty-five more when the promise is kept. */
async function* slowly(promise: Promise<void>): AsyncGenerator<Clipping> {
  for (let n = 0; n < 25; n += 1) yield { ...BRIDGE, id: `${n}` }
  await promise
  for (let n = 25; n < 50; n += 1) yield { ...BRIDGE, id: `${n}` }
}

/** A promise, and what keeps it. */
function gate(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {}
  const promise = new Promise<void>((kept) => {
    resolve = kept
  })
  return { promise, resolve }
}

function copyPressed(): void {
  element('#citing-copy').click()
}

async function shown(words: string): Promise<void> {
  await vi.waitFor(() => expect(texts('.cited').join('\n')).toContain(words))
}

function texts(selector: string): string[] {
  return [...document.querySelectorAll(selector)].map(({ textContent }) =>
    (textContent ?? '').replace(/[\u2068\u2069]/g, ''),
  )
}

function element<Found extends HTMLElement = HTMLElement>(selector: string): Found {
  const found = document.querySelector<Found>(selector)
  if (!found) throw new Error(`Nothing matches ${selector}`)
  return found
}
