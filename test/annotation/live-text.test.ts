// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { liveTextOf } from '../../src/annotation/live-text'
import { bodyOf } from './page'

const settled = () => new Promise((resolve) => setTimeout(resolve))

test('a map is made once while nothing changes', () => {
  const live = liveTextOf(bodyOf('<p>one</p>'))
  expect(live.map()).toBe(live.map())
})

test('a map asked for right after a change knows the change', () => {
  const body = bodyOf('<p>one</p>')
  const live = liveTextOf(body)
  expect(live.map().text).toBe('one')
  body.querySelector('p')?.append(' two')
  expect(live.map().text).toBe('one two')
  const [text] = body.querySelector('p')?.childNodes ?? []
  if (text) text.nodeValue = 'three'
  expect(live.map().text).toBe('three two')
})

test('who watches is told once of many changes', async () => {
  const body = bodyOf('<p>one</p>')
  const changed = vi.fn()
  liveTextOf(body).watch(changed)
  body.append('two', 'three')
  body.append('four')
  await settled()
  expect(changed).toHaveBeenCalledTimes(1)
  body.append('five')
  await settled()
  expect(changed).toHaveBeenCalledTimes(2)
})

test('who watches is told of changes in a shadow root', async () => {
  const body = bodyOf('<x-card></x-card>')
  const shadow = body.querySelector('x-card')?.attachShadow({ mode: 'open' })
  shadow?.append('one')
  const live = liveTextOf(body)
  const changed = vi.fn()
  live.watch(changed)
  shadow?.append(' two')
  await settled()
  expect(changed).toHaveBeenCalledTimes(1)
  expect(live.map().text).toBe('one two')
})

test('scripts, styles and comments that come and go are no change', async () => {
  const body = bodyOf('<p>one</p>')
  const live = liveTextOf(body)
  const map = live.map()
  const changed = vi.fn()
  live.watch(changed)
  body.append(document.createElement('script'), document.createElement('style'), document.createComment('two'))
  await settled()
  expect(changed).not.toHaveBeenCalled()
  expect(live.map()).toBe(map)
})

test('nobody is told who has stopped', async () => {
  const body = bodyOf('<p>one</p>')
  const live = liveTextOf(body)
  const changed = vi.fn()
  const stop = live.watch(changed)
  stop()
  body.append('two')
  await settled()
  live.watch(changed)
  live.stop()
  body.append('three')
  await settled()
  expect(changed).not.toHaveBeenCalled()
})
