// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { clear, element, elements, kept, leave, opened, press, seen, texts, type } from './page'

beforeEach(clear)
afterEach(leave)

describe('reading', () => {
  test('shows the story as text, never as markup', async () => {
    const clipping = kept('a', 'باد')
    clipping.article.blocks = [{ kind: 'paragraph', text: '<img src=x onerror=alert(1)>' }]
    delete clipping.article.lead
    await opened([clipping], { hash: '#/clipping/a' })
    await seen('.story', '<img src=x')
    expect(document.querySelector('img')).toBeNull()
  })

  test('of a link says that the story is not there yet, and shows what is known', async () => {
    const clipping = kept('a', 'باد')
    const { article } = clipping
    await opened([{ ...clipping, scope: 'link', article: { ...article, lead: 'خلاصه', blocks: [] } }], {
      hash: '#/clipping/a',
    })
    await seen('#lead', 'خلاصه')
    expect(texts('.notice').join()).toContain('Only a link to this page')
  })

  test('loads no picture, but says what it shows and where it is', async () => {
    const clipping = kept('a', 'باد')
    clipping.article.images = [{ url: 'https://khabar.example/a.jpg', caption: 'رود در بامداد' }]
    await opened([clipping], { hash: '#/clipping/a' })
    await seen('.medium', 'رود در بامداد')
    expect(element<HTMLAnchorElement>('.medium a').href).toBe('https://khabar.example/a.jpg')
    expect(document.querySelector('img')).toBeNull()
  })

  test('follows no link but those of the web', async () => {
    const clipping = kept('a', 'باد')
    clipping.article.blocks = [
      {
        kind: 'paragraph',
        text: 'press here',
        marks: [{ kind: 'link', start: 0, end: 5, href: 'javascript:alert(1)' }],
      },
    ]
    await opened([clipping], { hash: '#/clipping/a' })
    await seen('.story a')
    expect(element<HTMLAnchorElement>('.story a').href).toBe('about:blank')
  })

  test('an earlier wording is possible, and leads back to the latest', async () => {
    const clipping = kept('a', 'باد')
    const before = { ...clipping.article, headline: 'نسیم' }
    clipping.revisions = [{ article: before, scope: 'article', clippedAt: 5 }]
    await opened([clipping], { hash: '#/clipping/a' })
    await seen('.revision')
    elements('.revision')[1]?.click()
    await seen('#headline', 'نسیم')
    element('#revision-latest').click()
    await seen('#headline', 'باد')
  })

  test('what has gone says so', async () => {
    await opened([], { hash: '#/clipping/gone' })
    await seen('#reading', 'no longer here')
  })

  test('a wrong field can be corrected, and the correction taken back', async () => {
    const world = await opened([kept('a', 'باد')], { hash: '#/clipping/a' })
    await seen('#field-headline')
    element('#field-headline .field-edit').click()
    await seen('#field-input')
    type('#field-input', 'توفان')
    press('#field-input', 'Enter')
    await vi.waitFor(() => expect(world.held.get('a')?.edits).toEqual({ headline: 'توفان' }))
    expect(texts('#headline')).toEqual(['توفان'])
    expect(element('#field-headline .field-original').textContent).toContain('باد')
    element('#field-headline .take-back').click()
    await vi.waitFor(() => expect(world.held.get('a')).not.toHaveProperty('edits'))
    expect(texts('#headline')).toEqual(['باد'])
  })

  test('and writing a note stores it when the typing pauses', async () => {
    const world = await opened([kept('a', 'باد')], { hash: '#/clipping/a' })
    await seen('#note')
    type('#note', 'پیگیری شود')
    await vi.waitFor(() => expect(world.held.get('a')?.note).toBe('پیگیری شود'))
  })

  test('and going on at once loses nothing of the note', async () => {
    const world = await opened([kept('a', 'باد'), kept('b', 'باران')], { hash: '#/clipping/a' })
    await seen('#note')
    type('#note', 'ناتمام')
    world.ports.address.go('#/clipping/b')
    await seen('#headline', 'باران')
    await vi.waitFor(() => expect(world.held.get('a')?.note).toBe('ناتمام'))
  })

  test('and tagging completes what other clippings have', async () => {
    const other = { ...kept('b', 'باران'), tags: ['هواشناسی'] }
    const world = await opened([kept('a', 'باد'), other], { hash: '#/clipping/a' })
    await seen('#row-b')
    type('#tag', 'هوا')
    await seen('[role="listbox"] bdi', 'هواشناسی')
    press('#tag', 'ArrowDown')
    press('#tag', 'Enter')
    await vi.waitFor(() => expect(world.held.get('a')?.tags).toEqual(['هواشناسی']))
  })
})
