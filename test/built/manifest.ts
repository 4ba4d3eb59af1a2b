import { readFileSync } from 'node:fs'

/** What the checks read of a built manifest. */
export interface BuiltManifest {
  permissions: string[]
  optional_host_permissions: string[]
  optional_permissions: string[]
  incognito: string
  content_security_policy: { extension_pages: string }
  background?: { service_worker?: string; scripts?: string[] }
  [key: string]: unknown
}

export type Target = 'chrome' | 'firefox'

export function manifestOf(target: Target): BuiltManifest {
  return JSON.parse(readFileSync(`dist/${target}/manifest.json`, 'utf8'))
}

/** What a manifest asks for beyond, or short of, what readers were told; one sentence each. */
export function manifestBreaches(manifest: BuiltManifest): string[] {
  const forbidden = FORBIDDEN.filter((key) => key in manifest).map((key) => `has ${key}`)
  const different = Object.entries(EXPECTED)
    .filter(([key, value]) => JSON.stringify(manifest[key]) !== JSON.stringify(value))
    .map(([key]) => `${key} is ${JSON.stringify(manifest[key])}`)
  return [...forbidden, ...different]
}

const FORBIDDEN = ['web_accessible_resources', 'host_permissions', 'content_scripts']

const EXPECTED = {
  permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus', 'alarms'],
  optional_permissions: ['downloads'],
  optional_host_permissions: ['https://*/*', 'http://*/*'],
  incognito: 'not_allowed',
  content_security_policy: {
    extension_pages: [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "media-src 'none'",
      "object-src 'none'",
      "frame-src 'none'",
      "child-src 'none'",
      "worker-src 'self'",
      "form-action 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types clip-html dompurify worker-url',
    ].join('; '),
  },
}
