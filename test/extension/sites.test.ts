import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { siteKeeper } from '../../src/background/sites'
import { isOn, originOf, sitesOn, switchOff, switchOn, watchSites } from '../../src/browser/sites'
import { fakeBrowser } from './fake-browser'

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).fakeBrowser }))
vi.mock('../../content-scripts/marker.ts?script&iife', () => ({ default: 'marker.js' }))

const { permissions, scripting, tabs } = fakeBrowser

/** What the reader has granted, and what is registered; the browser keeps both. */
let granted: string[]
let registered: { id: string; js: string[]; matches: string[] }[]

beforeEach(() => {
  granted = []
  registered = []
  permissions.getAll.mockImplementation(async () => ({ permissions: ['scripting'], origins: granted }))
  permissions.contains.mockImplementation(async ({ origins }) => origins.every((one: string) => granted.includes(one)))
  permissions.request.mockImplementation(async ({ origins }) => {
    granted.push(...origins)
    return true
  })
  permissions.remove.mockImplementation(async ({ origins }) => {
    granted = granted.filter((one) => !origins.includes(one))
    return true
  })
  scripting.getRegisteredContentScripts.mockImplementation(async () => registered)
  scripting.registerContentScripts.mockImplementation(async (scripts) => {
    if (registered.length > 0) throw new Error("Duplicate script ID 'marker'")
    registered = scripts
  })
  scripting.updateContentScripts.mockImplementation(async ([script]) => {
    registered = registered.map((one) => ({ ...one, ...script }))
  })
  scripting.unregisterContentScripts.mockImplementation(async () => {
    registered = []
  })
  scripting.executeScript.mockResolvedValue([])
  tabs.query.mockResolvedValue([])
  tabs.get.mockImplementation(async (id) => ({ id, url: 'https://khabar.example/1' }))
})

afterEach(() => {
  permissions.onAdded.forget()
  permissions.onRemoved.forget()
  vi.resetAllMocks()
})

describe('the site of an address', () => {
  test.each([
    ['https://khabar.example/news/1?page=2#part', 'https://khabar.example/*'],
    ['http://khabar.example:8080/', 'http://khabar.example/*'],
    ['https://خبر.example/', 'https://xn--ngblk.example/*'],
    ['http://[::1]:8000/', 'http://[::1]/*'],
    ['https://reader:secret@khabar.example/', 'https://khabar.example/*'],
  ])('%s is one host, whatever its port', (url, origin) => {
    expect(originOf(url)).toBe(origin)
  })

  test.each(['file:///news.html', 'about:config', 'chrome-extension://borideh/', 'no address', ''])(
    'is none for %j, which cannot be switched on',
    async (url) => {
      expect(originOf(url)).toBeUndefined()
      expect(await isOn(url)).toBe(false)
      expect(await switchOn(url)).toBe(false)
      expect(await switchOff(url)).toBe(true)
      expect(permissions.request).not.toHaveBeenCalled()
    },
  )
})

describe('a site', () => {
  const url = 'https://khabar.example/1'

  test('is switched on by one question about one host, asked in the click itself', async () => {
    const asking = switchOn(url)
    expect(permissions.request).toHaveBeenCalledWith({ origins: ['https://khabar.example/*'] })
    expect(await asking).toBe(true)
    expect(await isOn('https://khabar.example/2')).toBe(true)
    expect(await isOn('https://other.example/')).toBe(false)
  })

  test('stays off where the reader says no', async () => {
    permissions.request.mockResolvedValue(false)
    expect(await switchOn(url)).toBe(false)
  })

  test('is switched off again', async () => {
    await switchOn(url)
    expect(await switchOff(url)).toBe(true)
    expect(await isOn(url)).toBe(false)
  })

  test('stays on as long as all sites are granted', async () => {
    permissions.contains.mockResolvedValue(true)
    permissions.remove.mockRejectedValue(new Error('You cannot remove required permissions.'))
    expect(await switchOff(url)).toBe(false)
  })
})

test('only sites of the web are listed as switched on', async () => {
  granted = [
    'moz-extension://borideh/*',
    'https://khabar.example/*',
    '*://all.example/*',
    'file:///*',
    'http://b.example/*',
  ]
  expect(await sitesOn()).toEqual(['*://all.example/*', 'http://b.example/*', 'https://khabar.example/*'])
})

test('who watches hears what was switched on and off, until it stops', () => {
  const heard: unknown[] = []
  const stop = watchSites((change) => heard.push(change))
  permissions.onAdded.say({ origins: ['https://khabar.example/*'] })
  permissions.onRemoved.say({ origins: ['https://khabar.example/*'], permissions: [] })
  stop()
  permissions.onAdded.say({ origins: ['https://khabar.example/*'] })
  expect(heard).toEqual([
    { on: ['https://khabar.example/*'], off: [] },
    { on: [], off: ['https://khabar.example/*'] },
  ])
})

describe('the marker', () => {
  test('is put into all pages of the sites that are on, in their top frame, also after the browser was started again', async () => {
    granted = ['https://khabar.example/*', 'http://b.example/*']
    await siteKeeper().tend()
    expect(registered).toEqual([
      {
        id: 'marker',
        js: ['marker.js'],
        matches: ['http://b.example/*', 'https://khabar.example/*'],
        runAt: 'document_idle',
        allFrames: false,
        persistAcrossSessions: true,
      },
    ])
  })

  test('is registered once, however many sites are switched on at the same moment', async () => {
    const keeper = siteKeeper()
    const steps = ['https://a.example/*', 'https://b.example/*', 'https://c.example/*'].map((origin) => {
      granted.push(origin)
      return keeper.switchedOn([origin])
    })
    await Promise.all(steps)
    expect(registered).toHaveLength(1)
    expect(registered[0]?.matches).toEqual(granted)
  })

  test('is put into pages of the site that are open already', async () => {
    granted = ['https://khabar.example/*']
    tabs.query.mockResolvedValue([{ id: 7 }, { id: 9 }, {}])
    await siteKeeper().switchedOn(['https://khabar.example/*'])
    expect(tabs.query).toHaveBeenCalledWith({ url: ['https://khabar.example/*'], discarded: false })
    expect(scripting.executeScript.mock.calls.map(([{ target }]) => target)).toEqual([{ tabId: 7 }, { tabId: 9 }])
  })

  test('comes into other open pages though one of them does not take it', async () => {
    granted = ['https://khabar.example/*']
    tabs.query.mockResolvedValue([{ id: 7 }, { id: 9 }])
    scripting.executeScript.mockRejectedValueOnce(new Error('Frame with ID 0 is showing error page'))
    await siteKeeper().switchedOn()
    expect(scripting.executeScript).toHaveBeenCalledTimes(2)
  })

  test('is taken back from a site that was switched off, and altogether with the last one', async () => {
    granted = ['https://a.example/*', 'https://b.example/*']
    const keeper = siteKeeper()
    await keeper.tend()
    granted = ['https://b.example/*']
    await keeper.tend()
    expect(registered.map(({ matches }) => matches)).toEqual([['https://b.example/*']])
    granted = []
    await keeper.switchedOn([])
    expect(registered).toEqual([])
    expect(tabs.query).not.toHaveBeenCalled()
  })

  test('of an earlier version gives way to that of this one', async () => {
    granted = ['https://a.example/*']
    registered = [{ id: 'marker', js: ['marker-old.js'], matches: granted }]
    await siteKeeper().tend()
    expect(registered).toMatchObject([{ js: ['marker.js'], matches: granted }])
  })

  test('is not written again where all is right', async () => {
    granted = ['https://a.example/*']
    await siteKeeper().tend()
    registered = registered.map((one) => ({ ...one, js: ['/marker.js'] }))
    await siteKeeper().tend()
    expect(scripting.updateContentScripts).not.toHaveBeenCalled()
    expect(scripting.registerContentScripts).toHaveBeenCalledOnce()
  })

  test('is registered at the next occasion where the browser refused', async () => {
    granted = ['https://a.example/*']
    const keeper = siteKeeper()
    scripting.registerContentScripts.mockRejectedValueOnce(new Error('busy'))
    await expect(keeper.tend()).rejects.toThrow('busy')
    await keeper.tend()
    expect(registered).toHaveLength(1)
  })
})
