// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fail, ok } from '../../src/result'
import { sampleArticle, sampleClipping } from '../clipping/sample'
import { fakeWorld } from './fake-ports'
import { clear, element, leave, opened, press, seen, type } from './page'

beforeEach(clear)
afterEach(leave)

describe('a press of Enter', () => {
  test('keeps the page while the search box is empty', async () => {
    const world = await opened()
    await seen('#headline', 'باران در شهر بندری')
    expect(document.activeElement?.id).toBe('search')
    press('#search', 'Enter')
    await seen('#kept-status', 'Kept')
    expect(world.held?.article.headline).toBe('باران در شهر بندری')
  })

  test('keeps the page even before it has been read', async () => {
    let finish = () => {}
    const reading = new Promise<void>((resolve) => {
      finish = resolve
    })
    await opened({ read: () => reading.then(() => ok(sampleArticle())) })
    press('#search', 'Enter')
    finish()
    await seen('#kept-status', 'Kept')
  })

  test('keeps nothing while something is searched for, and opens what is found first in the library', async () => {
    const world = await opened({ held: { ...sampleClipping(), address: 'https://khabar.example/other' } })
    type('#search', 'پنجره')
    await seen('#results mark', 'پنجره')
    press('#search', 'Enter')
    await vi.waitFor(() => expect(world.opened).toEqual([{ page: 'clipping', id: '01' }]))
    press('#search', 'Enter', { ctrlKey: true })
    await vi.waitFor(() => expect(world.opened.at(-1)).toBe('https://khabar.example/other'))
    expect(world.held?.rev).toBe(1)
  })
})

describe('keeping', () => {
  test('that fails is never called kept, and says why', async () => {
    const { ports } = fakeWorld()
    await opened({ background: { ...ports.background, keep: async () => fail('storageFull') } })
    await seen('#headline')
    element('#keep').click()
    await seen('[role="alert"]', 'There is no space left')
    expect(document.querySelector('#kept-status')).toBeNull()
  })

  test('can be taken back, with the note that was written since', async () => {
    const world = await opened()
    await seen('#headline')
    press('#search', 'Enter')
    await seen('#undo')
    type('#note', 'پیگیری شود')
    element('#undo').click()
    await seen('.news', 'Taken back')
    expect(world.held).toBeUndefined()
  })

  test('of a selection asks the page for it', async () => {
    const asked: string[] = []
    await opened({
      read: async (what) => {
        asked.push(what)
        return what === 'selection' ? fail('noSelection') : ok(sampleArticle())
      },
    })
    await seen('#headline')
    element('#keep-more').click()
    await seen('[role="menuitem"]')
    element('#keep-selection').click()
    await seen('[role="alert"]', 'Nothing is selected')
    expect(asked).toEqual(['article', 'selection'])
  })
})

describe('a page that cannot be kept as an article', () => {
  test('can be kept anyway, the whole text or the selection', async () => {
    const world = await opened({
      read: async (what) => (what === 'article' ? fail('notArticle') : ok(sampleArticle())),
    })
    await seen('#card', 'This does not look like a news article')
    element('#keep-whole').click()
    await seen('#kept-status', 'Kept')
    expect(world.held?.scope).toBe('article')
  })

  test.each([
    ['frontAddress', 'front page of a site'],
    ['linksOutweighText', 'far more links than text'],
    ['passwordField', 'wants you to log in'],
  ] as const)('says what it is, and can be kept all the same: %s', async (reason, sentence) => {
    const world = await opened({ read: async (what) => (what === 'article' ? fail(reason) : ok(sampleArticle())) })
    await seen('#card', sentence)
    element('#keep-whole').click()
    await seen('#kept-status', 'Kept')
    expect(world.held?.article.headline).toBe('باران در شهر بندری')
  })

  test('of the browser says so, and offers nothing that would not help', async () => {
    await opened({ read: async () => fail('browserPage') })
    await seen('#card', 'This page belongs to the browser')
    expect(document.querySelector('#card button')).toBeNull()
  })

  test('that did not answer can be read again', async () => {
    let times = 0
    await opened({ read: async () => (times++ === 0 ? fail('noAnswer') : ok(sampleArticle())) })
    await seen('#try-again')
    element('#try-again').click()
    await seen('#headline')
  })
})

describe('what was typed', () => {
  test('as a note is a draft at every key, and stored when the typing pauses', async () => {
    const world = await opened({ held: sampleClipping() })
    await seen('#note')
    type('#note', 'پیگیری شود')
    expect(world.draft.note).toEqual({ text: 'پیگیری شود', base: '' })
    await vi.waitFor(() => expect(world.held?.note).toBe('پیگیری شود'))
    await seen('#note-saved', 'Saved')
    expect(world.draft).toEqual({})
  })

  test('as a note when the popup closed is taken up when it opens again', async () => {
    const world = await opened({ held: sampleClipping(), draft: { note: { text: 'ناتمام', base: '' } } })
    await vi.waitFor(() => expect(world.held?.note).toBe('ناتمام'))
    expect(element<HTMLTextAreaElement>('#note').value).toBe('ناتمام')
  })

  test('as a note stays in the draft when it cannot be stored', async () => {
    const { ports } = fakeWorld()
    const background = { ...ports.background, change: async () => fail('storageFull') }
    const world = await opened({ held: sampleClipping(), background })
    await seen('#note')
    type('#note', 'پیگیری شود')
    await seen('#note-saved', 'your words are safe as a draft')
    expect(world.draft.note?.text).toBe('پیگیری شود')
  })

  test('here and in another window is both kept', async () => {
    const world = await opened({ held: sampleClipping() })
    await seen('#note')
    type('#note', 'از پنجره')
    world.changeElsewhere({ note: 'از کتابخانه' })
    await vi.waitFor(() => expect(world.held?.note).toBe('از کتابخانه\n\nاز پنجره'))
  })

  test('into the search box is there again, and Escape leads back to the page', async () => {
    const world = await opened({ draft: { search: 'باران' } })
    await seen('#results-none')
    expect(element<HTMLInputElement>('#search').value).toBe('باران')
    press('#search', 'Escape')
    await seen('#headline')
    expect(world.draft).toEqual({})
  })

  test('as a tag becomes one at Enter, and Backspace takes the last one away', async () => {
    const world = await opened({ held: sampleClipping() })
    await seen('#tag')
    type('#tag', 'هوا')
    expect(world.draft.tag).toBe('هوا')
    press('#tag', 'Enter')
    await vi.waitFor(() => expect(world.held?.tags).toEqual(['هوا']))
    expect(world.draft).toEqual({})
    press('#tag', 'Backspace')
    await vi.waitFor(() => expect(world.held?.tags).toEqual([]))
  })
})

describe('what is kept', () => {
  test('is counted, and the last few are listed', async () => {
    await opened({ held: sampleClipping() })
    await seen('#lately', 'باران در شهر بندری')
    expect(element<HTMLInputElement>('#search').placeholder).toBe('Search 1 clipping…')
  })

  test('is nothing yet: then how to begin', async () => {
    await opened()
    await seen('.empty', 'Nothing kept yet')
  })

  test('and was thrown away by the browser is not called empty', async () => {
    let lost = 12
    const lossSeen = async () => {
      lost = 0
    }
    await opened({ library: { lost: async () => lost, lossSeen } })
    await seen('[role="alert"]', '12 clippings kept here are gone')
    expect(document.body.textContent).not.toContain('Nothing kept yet')
    element('#loss-seen').click()
    await seen('.empty')
  })

  test('and cannot be reached is not called empty either', async () => {
    await opened({ library: { failure: async () => 'storageNewer' } })
    await seen('[role="alert"]', 'A later version of Borideh')
    expect(document.body.textContent).not.toContain('Nothing kept yet')
  })

  test('with a change on the page says so, and is kept again at a press', async () => {
    const world = await opened({ held: sampleClipping({ headline: 'باران' }) })
    await seen('#kept-status', 'The page has changed since')
    element('#update').click()
    await seen('#kept-status', 'Kept again')
    expect(world.held?.article.headline).toBe('باران در شهر بندری')
  })
})

describe('the arrow keys', () => {
  test('lead from the search box through the rows and back', async () => {
    await opened({ held: sampleClipping() })
    await seen('#lately a')
    press('#search', 'ArrowDown')
    expect(document.activeElement).toBe(element('#lately a'))
    press('#lately a', 'ArrowUp')
    expect(document.activeElement?.id).toBe('search')
  })

  test('walk the menu round, and Escape leads back to its button', async () => {
    await opened()
    await seen('#headline')
    element('#keep-more').click()
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('keep-selection'))
    press('#keep-selection', 'ArrowUp')
    expect(document.activeElement?.id).toBe('menu-site')
    press('#menu-site', 'ArrowDown')
    expect(document.activeElement?.id).toBe('keep-selection')
    press('#keep-selection', 'Escape')
    expect(document.activeElement?.id).toBe('keep-more')
    await vi.waitFor(() => expect(document.querySelector('[role="menu"]')).toBeNull())
    expect(element('#keep-more').getAttribute('aria-expanded')).toBe('false')
  })
})

test('what happens is told to those who do not see it', async () => {
  await opened()
  await seen('#headline')
  press('#search', 'Enter')
  await seen('#announcer', 'Kept')
})
