import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/article/article'
import type { Browser } from './browser'
import { RIVER } from './samples'
import { BROWSERS, stageFor } from './stage'
import { storedClippings } from './stored'

describe.each(BROWSERS)('in %s', (name) => {
  const stage = stageFor(name)

  test('what runs inside a news page may not keep anything', async () => {
    await stage.show(RIVER)
    const popup = await stage.browser.clickToolbar()
    await popup.waitFor('#headline')
    await popup.close()
    const page = await stage.browser.extensionPage(`${stage.browser.origin}/popup/index.html`)
    const answer = await page.evaluate(
      `const [tab] = await chrome.tabs.query({ active: true })
       const [injected] = await chrome.scripting.executeScript({
         target: { tabId: tab.id },
         func: (message) => chrome.runtime.sendMessage(message),
         args,
       })
       return injected.result`,
      KEEP,
    )
    expect(answer).toEqual({ ok: false, reason: 'notAllowed' })
    expect(await storedClippings(stage.browser)).toEqual([])
    await page.close()
  })

  test('another extension gets no answer', async () => {
    const folder = strangerFor(name)
    const stranger = await stage.browser.install(folder)
    const page = await stage.browser.extensionPage(`${stranger}/page.html`)
    const answer = await page.evaluate(
      'return chrome.runtime.sendMessage(...args).catch((error) => error.message)',
      idOf(stage.browser),
      KEEP,
    )
    expect(answer).toContain('Could not establish connection')
    expect(await storedClippings(stage.browser)).toEqual([])
    await page.close()
    rmSync(folder, { recursive: true })
  })

  test('the same message from a page of our own is answered, so that it was the sender who was refused', async () => {
    const page = await stage.browser.extensionPage(`${stage.browser.origin}/popup/index.html`)
    expect(await page.evaluate('return chrome.runtime.sendMessage(args[0])', KEEP)).toMatchObject({ ok: true })
    await page.close()
    expect(await storedClippings(stage.browser)).toHaveLength(1)
  })
})

const ARTICLE: Article = {
  url: 'https://nasim.example/forged',
  site: { host: 'nasim.example' },
  dir: 'rtl',
  headline: 'سیل آمد',
  blocks: [{ kind: 'paragraph', text: 'این را هیچ کس نگه نداشته است.' }],
  sources: {},
}

const KEEP = { kind: 'keep', scope: 'article', article: ARTICLE }

/** What another extension calls ours. */
function idOf({ name, origin }: Browser): string {
  return name === 'firefox' ? 'borideh@borideh.example' : new URL(origin).host
}

/** An extension of somebody else, with one page. */
function strangerFor(name: Browser['name']): string {
  const folder = mkdtempSync(join(tmpdir(), 'borideh-stranger-'))
  const gecko = { id: 'stranger@borideh.example', data_collection_permissions: { required: ['none'] } }
  const manifest = {
    manifest_version: 3,
    name: 'Stranger',
    version: '1',
    ...(name === 'firefox' && { browser_specific_settings: { gecko } }),
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'page.html'), '<!DOCTYPE html><title>Stranger</title>')
  return folder
}
