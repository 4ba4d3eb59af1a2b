import { describe, expect, test } from 'vitest'
import { manifestBreaches, manifestOf } from './manifest'

describe.each(['chrome', 'firefox'] as const)('the manifest built for %s', (target) => {
  test('asks for exactly the rights that readers were told of, and opens no file to any site', () => {
    expect(manifestBreaches(manifestOf(target))).toEqual([])
  })
})

test.each([
  { web_accessible_resources: [{ resources: ['reader.js'], matches: ['<all_urls>'] }] },
  { host_permissions: ['<all_urls>'] },
  { permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus', 'tabs'] },
  { permissions: [] },
  { optional_permissions: ['downloads', 'tabs'] },
  { incognito: 'spanning' },
  { content_security_policy: { extension_pages: "script-src 'self'" } },
])('a manifest with %j is caught', (change) => {
  expect(manifestBreaches({ ...manifestOf('chrome'), ...change })).toHaveLength(1)
})
