import type { CDPSession, KeyInput, Page } from 'puppeteer-core'
import { chromiumExtensionPage } from './chromium-popup'
import { type NewsTab, READ_PILL, type ShownPill } from './news-tab'

export function chromiumNews(page: Page): NewsTab {
  let session: Promise<CDPSession> | undefined
  return {
    evaluate: chromiumExtensionPage(page).evaluate,
    drag: async (from, to) => {
      await page.mouse.move(from.x, from.y)
      await page.mouse.down()
      await page.mouse.move(to.x, to.y, { steps: 4 })
      await page.mouse.up()
    },
    move: (to) => page.mouse.move(to.x, to.y, { steps: 2 }),
    click: (at) => page.mouse.click(at.x, at.y),
    press: async (...keys) => {
      const held = keys.slice(0, -1) as KeyInput[]
      for (const key of held) await page.keyboard.down(key)
      await page.keyboard.press(keys.at(-1) as KeyInput)
      for (const key of held) await page.keyboard.up(key)
    },
    reload: async () => {
      await page.reload({ waitUntil: 'load' })
    },
    pill: async () => {
      session ??= page.createCDPSession()
      return shownPill(await session)
    },
    colours: (scheme) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]),
    screenshot: async (file) => {
      await page.screenshot({ path: file })
    },
  }
}

/** DevTools see into closed shadow roots. */
async function shownPill(session: CDPSession): Promise<ShownPill | undefined> {
  const { root } = await session.send('DOM.getDocument', { depth: 3 })
  const hosts = (root.children ?? []).flatMap((html) => html.children ?? []).flatMap((one) => one.shadowRoots ?? [])
  const shadow = hosts.find(({ shadowRootType }) => shadowRootType === 'closed')
  if (!shadow) return undefined
  const { backendNodeId } = shadow
  const { frameTree } = await session.send('Page.getFrameTree')
  // A world of its own, for the page's scripts may have replaced what is used here.
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id })
  const { object } = await session.send('DOM.resolveNode', { backendNodeId, executionContextId })
  if (object.objectId === undefined) return undefined
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: `function () { return (${READ_PILL})(this) }`,
    returnByValue: true,
  })
  return result.value ?? undefined
}
