// @vitest-environment happy-dom
import { type ComponentChild, render } from 'preact'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { headOf } from '../../src/clipping/head'
import { HeadRow } from '../../src/ui/HeadRow'
import { Snippet } from '../../src/ui/Snippet'
import { sourceName } from '../../src/ui/source-name'
import { withTag } from '../../src/ui/TagField'
import { sampleClipping } from '../clipping/sample'
import { speakHere } from './speaking'

beforeAll(() => speakHere('en'))
afterEach(() => render(null, document.body))

describe('a piece of text that was found', () => {
  test('has its hits marked, and is otherwise as it was', () => {
    const text = 'مردم گفته‌اند که کتاب‌های خیس'
    const snippet = shown(
      <Snippet
        text={text}
        hits={[
          [0, 4],
          [17, 25],
        ]}
        hasBefore={false}
        hasAfter={false}
      />,
    )
    expect(snippet?.textContent).toBe(text)
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['مردم', 'کتاب‌های'])
  })

  test('shows where it was cut, and in what it was found', () => {
    const snippet = shown(<Snippet text="rain" hits={[]} label="Note" hasBefore hasAfter />)
    expect(snippet?.textContent).toBe('Note …\u00a0rain\u00a0…')
  })

  test('is never taken for markup', () => {
    shown(<Snippet text="<img src=x onerror=alert(1)>" hits={[[0, 4]]} hasBefore={false} hasAfter={false} />)
    expect(document.querySelector('img')).toBeNull()
  })
})

describe('a row of a list', () => {
  test('leads to the page of the clipping', () => {
    shown(<HeadRow head={headOf(sampleClipping())} onOpen={() => {}} />)
    expect(document.querySelector('a')?.href).toBe('https://khabar.example/news/1024/rain')
  })

  test('leads nowhere when the address is no web address', () => {
    const head = { ...headOf(sampleClipping()), address: 'javascript:alert(1)' }
    shown(<HeadRow head={head} onOpen={() => {}} />)
    expect(document.querySelector('a')?.href).toBe('about:blank')
  })

  test('opens aside when Ctrl is held', () => {
    const opened: boolean[] = []
    shown(<HeadRow head={headOf(sampleClipping())} onOpen={(isAside) => opened.push(isAside)} />)
    const link = document.querySelector('a')
    link?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }))
    link?.click()
    expect(opened).toEqual([true, false])
  })

  test('says a star in words too', () => {
    shown(<HeadRow head={{ ...headOf(sampleClipping()), starred: true }} onOpen={() => {}} />)
    expect(document.querySelector('.row-source')?.textContent).toContain('Star')
  })
})

describe('a source', () => {
  test('is named as shortly as it names itself', () => {
    const agency = { name: 'خبرگزاری نمونه', aliases: ['نمونه‌نا'] }
    expect(sourceName({ agency, host: 'khabar.example' })).toBe('نمونه‌نا')
  })

  test('without an agency is its host', () => {
    expect(sourceName({ host: 'www.khabar.example' })).toBe('khabar.example')
  })
})

describe('a tag', () => {
  test('is added once, without space around it', () => {
    expect(withTag(['هوا'], '  شهر   بندری ')).toEqual(['هوا', 'شهر بندری'])
    expect(withTag(['هوا'], 'هوا')).toEqual(['هوا'])
  })

  test('of nothing is none', () => {
    expect(withTag(['هوا'], '  ')).toEqual(['هوا'])
  })
})

function shown(component: ComponentChild): Element | null {
  render(component, document.body)
  return document.body.firstElementChild
}
