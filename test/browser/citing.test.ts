import { mkdirSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ExtensionTab, Popup } from './browser'
import { eventually } from './eventually'
import { BRIDGE, RIVER, type Sample, SEA, SPELLINGS } from './samples'
import { BROWSERS, type Stage, stageFor } from './stage'

const FOLDER = 'artifacts/screenshots'
/** Where texts are pasted. */
const EDITOR: Sample = {
  url: 'https://editor.example/',
  html: '<!DOCTYPE html><title>·</title><textarea></textarea><div contenteditable></div>',
}
/** By the people who wrote of the bridge, in that year. */
const FERRY: Sample = {
  url: 'https://dispatch.example/2025/11/06/ferry',
  html: BRIDGE.html.replaceAll('Village rebuilds its footbridge in nine days', 'Ferry runs twice a day again'),
}
const UNSELECTED = '.row[aria-selected="false"]'
const SAID = {
  en: {
    one: 'Citation copied',
    many: '3 citations copied',
    all: '5 citations copied',
    title: 'Bibliography of 3 clippings',
  },
  fa: { one: 'ارجاع رونویسی شد', many: '۳ ارجاع رونویسی شد', all: '۵ ارجاع رونویسی شد', title: 'کتاب‌نامهٔ ۳ بریده' },
}

beforeAll(() => {
  mkdirSync(FOLDER, { recursive: true })
})

describe.each(BROWSERS)('in %s', (name) => {
  describe.each(['en', 'fa'] as const)('with the browser in %s', (language) => {
    const stage = stageFor(name, { language })
    const said = SAID[language]

    async function shoot(page: Popup, step: string): Promise<void> {
      for (const scheme of ['dark', 'light'] as const) {
        await page.colours(scheme)
        await page.screenshot(`${FOLDER}/${name}-${language}-${scheme}-citing-${step}.png`)
      }
    }

    test('a kept page is cited from the menu of the popup, and the citation is pasted as it was shown', async () => {
      for (const sample of [SEA, BRIDGE, RIVER]) await keep(stage, sample)
      const popup = await stage.browser.clickToolbar()
      await openMenu(popup)
      await shoot(popup, 'menu')
      await popup.click('#menu-cite')
      await popup.waitFor('.cited', RIVER.url)
      await popup.waitFor('#citing-copy[aria-disabled="false"]')
      const shown = await popup.text('.cited')
      await shoot(popup, 'popup')
      await popup.press('Enter')
      await popup.waitFor('#kept-status', said.one)
      await expect.poll(() => popup.count('#citing')).toBe(0)
      await shoot(popup, 'popup-copied')
      await popup.close()
      const { plain, paragraphs } = await pasted(stage)
      expect(withoutSigns(plain)).toBe(shown)
      expect(paragraphs).toEqual([{ text: shown, dir: 'rtl', lang: 'fa', italics: expect.any(Array) }])
    })

    test('Escape closes the dialog and nothing else', async () => {
      const popup = await openedOn(stage, RIVER)
      await openMenu(popup)
      await popup.click('#menu-cite')
      await popup.waitFor('.cited')
      await popup.press('Escape')
      await expect.poll(() => popup.count('#citing')).toBe(0)
      expect(await popup.count('#kept-status')).toBe(1)
      await popup.close()
    })

    test('what is read is cited in the style that arrows choose, and the focus goes back to the button', async () => {
      const library = await openLibrary(stage)
      await library.click('.row:last-child')
      await library.click('#cite')
      await library.waitFor('.cited', SEA.url)
      await library.click('.citing-style:has(#citing-apa)')
      await library.press('ArrowDown')
      await library.press('ArrowDown')
      await library.waitFor('#citing-mla:checked')
      await library.waitFor('.cited', 'xezri.example')
      await eventually('the address as MLA has it', async () => !(await library.text('.cited')).includes('https://'))
      await library.waitFor('#citing-copy[aria-disabled="false"]')
      const shown = await library.text('.cited')
      await shoot(library, 'one')
      await library.click('#citing-copy')
      await library.waitFor('#toast', said.one)
      await eventually('the focus to return', () => library.evaluate("return document.activeElement?.id === 'cite'"))
      await library.close()
      const { plain, paragraphs } = await pasted(stage)
      expect(plain).toBe(shown)
      expect(paragraphs[0]).toMatchObject({ text: shown, dir: 'ltr', italics: [expect.any(String)] })
    })

    test('what is selected is cited as a bibliography, in the style of the last time, Persian works first', async () => {
      const library = await openLibrary(stage)
      await library.waitFor('.row')
      while ((await library.count(UNSELECTED)) > 0) await library.click(`${UNSELECTED} .row-box`)
      await library.waitFor('#cite-all')
      await shoot(library, 'selected')
      await library.press('b')
      await library.waitFor('#citing-title', said.title)
      await library.waitFor('#citing-mla:checked')
      await library.waitFor('.cited:nth-child(3)')
      await library.click('.citing-style:has(#citing-chicago)')
      await library.waitFor('.cited', RIVER.url)
      await library.waitFor('#citing-copy[aria-disabled="false"]')
      const shown = await library.texts('.cited')
      expect(shown[0]).toContain(RIVER.url)
      await shoot(library, 'many')
      await library.click('#citing-copy')
      await library.waitFor('#toast', said.many)
      await shoot(library, 'many-copied')
      await library.close()
      const { plain, paragraphs } = await pasted(stage)
      expect(withoutSigns(plain).split('\n')).toEqual(shown)
      expect(paragraphs.map(({ text }) => text)).toEqual(shown)
      expect(paragraphs.map(({ dir }) => dir)).toEqual(['rtl', 'ltr', 'ltr'])
    })

    test('works of one author and year have letters, which are pasted as they are shown', async () => {
      for (const sample of [SPELLINGS, FERRY]) await keep(stage, sample)
      const library = await openLibrary(stage)
      await library.waitFor('.row')
      while ((await library.count(UNSELECTED)) > 0) await library.click(`${UNSELECTED} .row-box`)
      await library.press('b')
      await library.waitFor('.cited:nth-child(5)')
      await library.click('.citing-style:has(#citing-persian)')
      await library.waitFor('.cited', 'الف')
      await library.waitFor('#citing-copy[aria-disabled="false"]')
      const shown = await library.texts('.cited')
      await shoot(library, 'letters')
      await library.click('#citing-copy')
      await library.waitFor('#toast', said.all)
      await library.close()
      const years = shown.map((entry) => /\(([^،,)]+)/.exec(entry)?.[1])
      expect(years.slice(0, 2)).toEqual(['۱۴۰۴الف', '۱۴۰۴ب'])
      expect(years.slice(2).toSorted()).toEqual(['2025', '2025a', '2025b'])
      const { plain, paragraphs } = await pasted(stage)
      expect(withoutSigns(plain).split('\n')).toEqual(shown)
      expect(paragraphs.map(({ text }) => text)).toEqual(shown)
    })
  })
})

async function keep(stage: Stage, sample: Sample): Promise<void> {
  await stage.show(sample)
  const popup = await stage.browser.clickToolbar()
  await popup.click('#keep')
  await popup.waitFor('#undo')
  await popup.close()
}

async function openedOn(stage: Stage, sample: Sample): Promise<Popup> {
  await stage.show(sample)
  return stage.browser.clickToolbar()
}

async function openMenu(popup: Popup): Promise<void> {
  await popup.waitFor('#marks-hint')
  await popup.click('#kept-more')
  await popup.waitFor('#menu-cite')
}

function openLibrary({ browser }: Stage): Promise<ExtensionTab> {
  return browser.extensionTab(`${browser.origin}/library/index.html#/`)
}

interface Pasted {
  /** In a field that takes text alone. */
  plain: string
  /** In a text with looks. */
  paragraphs: { text: string; dir: string; lang: string; italics: string[] }[]
}

/** What the clipboard gives to other programs, by the keys that paste. */
async function pasted(stage: Stage): Promise<Pasted> {
  await stage.show(EDITOR)
  const { news } = stage.browser
  for (const field of ['textarea', 'div']) {
    await news.evaluate(`document.querySelector('${field}').focus()`)
    await news.press('Control', 'v')
  }
  return eventually('the clipboard to be pasted', () =>
    news.evaluate<Pasted | false>(`
      const plain = document.querySelector('textarea').value
      const paragraphs = [...document.querySelectorAll('div p')].map((one) => ({
        text: one.innerText.replace(/[\\u2066-\\u2069\\u200e\\u200f]/g, '').trim(),
        dir: one.dir,
        lang: one.lang,
        italics: [...one.querySelectorAll('i')].map((part) => part.innerText),
      }))
      return plain !== '' && paragraphs.length > 0 && { plain, paragraphs }`),
  )
}

/** What is not seen, and only keeps directions apart. */
function withoutSigns(text: string): string {
  return text.replace(/[\u2066-\u2069\u200e\u200f]/g, '')
}
