import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

interface Finding {
  code: string
  file: string
  message: string
}

/** Preact writes markup for `dangerouslySetInnerHTML`, which nothing of ours uses (test/architecture.test.ts). */
const KNOWN = 'UNSAFE_VAR_ASSIGNMENT'

test("Mozilla's linter finds nothing in the Firefox build but what Preact brings", () => {
  const { stdout } = spawnSync(
    process.execPath,
    ['node_modules/web-ext/bin/web-ext.js', 'lint', '--source-dir', 'dist/firefox', '--output', 'json'],
    { encoding: 'utf8' },
  )
  const { errors, warnings }: { errors: Finding[]; warnings: Finding[] } = JSON.parse(stdout)
  const known = warnings.filter(({ code }) => code === KNOWN)
  expect([...errors, ...warnings].filter((finding) => !known.includes(finding))).toEqual([])
  expect(known.length).toBeLessThanOrEqual(1)
})
