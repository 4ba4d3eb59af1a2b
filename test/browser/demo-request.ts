import { isUtf8 } from 'node:buffer'
import { existsSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { fail, ok, type Result } from '../../src/result'
import type { BrowserName } from './browser'
import { RIVER } from './samples'

/** What `npm run demo` was asked for. */
export interface DemoRequest {
  browser: BrowserName
  url: string
  /** Text, or the bytes of a page that is no UTF-8. */
  page: string | Buffer
  /** Where the stored clipping goes as JSON. */
  json?: string
}

export const USAGE =
  'Usage: npm run demo [-- PAGE.html --url URL] [--json FILE] [--browser chromium|firefox]\n' +
  'Without PAGE.html the demo uses a Persian sample page of its own.'

/** Reads the arguments and the page; a failure's reason is a sentence for whoever typed them. */
export function demoRequest(args: string[]): Result<DemoRequest, string> {
  const read = argumentsOf(args)
  if (!read.ok) return read
  const { positionals, values } = read.value
  const { browser = 'chromium', url, json } = values
  const [file, ...rest] = positionals
  if (rest.length > 0) return fail(`One page at a time: ${rest.join(', ')} is too much.`)
  if (browser !== 'chromium' && browser !== 'firefox') return fail(`“${browser}” is neither chromium nor firefox.`)
  if (json !== undefined && !existsSync(dirname(json))) return fail(`There is no folder for ${json}.`)
  if (file === undefined && url !== undefined) return fail('--url needs a saved page to show at that address.')
  if (file === undefined) return ok({ browser, url: RIVER.url, page: RIVER.html, ...(json && { json }) })
  if (url === undefined) return fail(`At which address shall ${file} be shown? Add --url URL.`)
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? '')) return fail(`“${url}” is no http or https address.`)
  const page = pageIn(file)
  return page.ok ? ok({ browser, url: new URL(url).href, page: page.value, ...(json && { json }) }) : page
}

function argumentsOf(args: string[]) {
  const string = { type: 'string' } as const
  try {
    return ok(parseArgs({ args, allowPositionals: true, options: { url: string, json: string, browser: string } }))
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error))
  }
}

function pageIn(file: string): Result<string | Buffer, string> {
  try {
    const bytes = readFileSync(file)
    return ok(isUtf8(bytes) ? bytes.toString() : bytes)
  } catch (error) {
    return fail(`${file} cannot be read: ${error instanceof Error ? error.message : error}`)
  }
}
