import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { Judge } from './judge'

/** Installs what the judges need where that can be done (Debian, root), and names what is missing then. */
export function missingPackages(judges: readonly Judge[]): Set<string> {
  const wanted = missing(judges)
  if (wanted.size > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update', '-qq'], { env })
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], { env })
  }
  return missing(judges)
}

function missing(judges: readonly Judge[]): Set<string> {
  const names = new Set(judges.flatMap(({ packages }) => packages))
  return new Set([...names].filter((name) => spawnSync('dpkg', ['-s', name]).status !== 0))
}
