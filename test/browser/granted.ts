import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserName } from './browser'

/** The built extension as it is when all sites are switched on: browsers without a display answer no questions. */
export interface GrantedCopy {
  folder: string
  remove(): void
}

export function grantedCopy(name: BrowserName): GrantedCopy {
  const folder = mkdtempSync(join(tmpdir(), 'borideh-granted-'))
  cpSync(name === 'firefox' ? 'dist/firefox' : 'dist/chrome', folder, { recursive: true })
  const file = join(folder, 'manifest.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: manifest.optional_host_permissions }))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
