import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { missingInWorkers } from './background'
import { loadedBy } from './files'
import { manifestOf } from './manifest'

test("Chrome's background uses nothing that a service worker lacks", () => {
  const files = loadedBy(`dist/chrome/${manifestOf('chrome').background?.service_worker}`)
  expect(files.length).toBeGreaterThan(1)
  expect(files.flatMap((file) => missingInWorkers(file, readFileSync(file, 'utf8')))).toEqual([])
})

test.each(["import('./late.js')", 'new DOMParser()', "new Worker('a.js')", 'URL.createObjectURL(file)'])(
  'a background that says %s is caught',
  (source) => {
    expect(missingInWorkers('background.js', source)).toHaveLength(1)
  },
)
