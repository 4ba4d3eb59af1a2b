import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { BrowserName } from './browser'

/**
 * Path of the browser's program: the one that CHROMIUM or FIREFOX names, else one in a usual place, else Debian's,
 * installed on the spot by root. Throws with the command that installs it.
 */
export function findBrowser(name: BrowserName): string {
  const places = PLACES[name]
  const named = process.env[places.variable]
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`${places.variable} names ${named}, and there is no such file.`)
  }
  const found = programOf(name)
  if (found) return found
  if (process.platform === 'linux' && process.getuid?.() === 0 && onPath(['apt-get'])) {
    console.log(`No ${name} found: installing Debian's package ${places.debian} …`)
    for (const step of [['update'], ['install', '-y', '--no-install-recommends', places.debian]])
      spawnSync('apt-get', step, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    const installed = programOf(name)
    if (installed) return installed
  }
  throw new Error(`No ${name} found. ${INSTALL[name]} Or set ${places.variable} to the path of its program.`)
}

const PLACES = {
  chromium: {
    variable: 'CHROMIUM',
    debian: 'chromium',
    programs: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    files: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
  },
  firefox: {
    variable: 'FIREFOX',
    debian: 'firefox-esr',
    programs: ['firefox-esr', 'firefox'],
    files: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  },
}

const INSTALL = {
  chromium:
    'Debian and Ubuntu: sudo apt-get install chromium. macOS: brew install --cask chromium. Windows: Chrome or Edge.',
  firefox:
    'Debian: sudo apt-get install firefox-esr. macOS: brew install --cask firefox. Windows: Firefox from mozilla.org.',
}

function programOf(name: BrowserName): string | undefined {
  const { programs, files } = PLACES[name]
  return onPath(programs) ?? files.find((file) => existsSync(file))
}

function onPath(programs: string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return programs.flatMap((program) => folders.map((folder) => join(folder, program))).find((file) => existsSync(file))
}
