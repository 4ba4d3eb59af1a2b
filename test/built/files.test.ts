import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadedBy } from './files'
import { manifestOf } from './manifest'

describe.each(['chrome', 'firefox'] as const)('the build for %s', (target) => {
  test('ships nothing that nothing loads', () => {
    const { background } = manifestOf(target)
    const starts = ['popup/index.html', 'library/index.html', background?.service_worker ?? background?.scripts?.[0]]
    const loaded = starts.flatMap((start) => loadedBy(`dist/${target}/${start}`))
    const shipped = readdirSync(`dist/${target}/assets`).map((file) => `dist/${target}/assets/${file}`)
    expect(shipped.filter((file) => !loaded.includes(file))).toEqual([])
  })
})
