import { afterAll, afterEach, describe, test } from 'vitest'
import { eventually } from './eventually'
import { grantedCopy } from './granted'
import { askMarker, endsOf, pillOf, press, select, untilStanding } from './marking'
import { BRIDGE } from './samples'
import { BROWSERS, stageFor } from './stage'

const WORDS = 'The parish council paid for the bolts'

describe.each(BROWSERS)('in %s', (name) => {
  const copy = grantedCopy(name)
  const stage = stageFor(name, { extension: copy.folder })
  afterAll(copy.remove)
  afterEach(async () => (await stage.browser.popup())?.close())

  test('a press on a highlight’s note opens the popup, where alone notes are written', async () => {
    const { news } = stage.browser
    await stage.show(BRIDGE)
    await eventually('the marker', async () => (await askMarker(stage.browser, 'where')) !== null)
    await select(news, WORDS)
    await press(news, 'green')
    await pillOf(news, 'Page kept')
    await news.reload()
    await untilStanding(stage.browser, 'placed')
    const [from] = await endsOf(news, 'council paid')
    await news.move(from)
    await press(news, 'note')
    const popup = await eventually('the popup', () => stage.browser.popup())
    await popup.waitFor('#card', 'Village rebuilds')
  })
})
