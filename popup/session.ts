import { type Signal, signal } from '@preact/signals'
import type { Article } from '../src/article/article'
import type { ReadingScope } from '../src/browser/messages'
import { addressOf } from '../src/clipping/address'
import type { Clipping } from '../src/clipping/clipping'
import type { Ports } from './ports'
import {
  asked,
  clippingSeen,
  keepAnswered,
  type PopupState,
  pageRead,
  quiet,
  type Reading,
  troubled,
  undoAnswered,
} from './state'

/** The page that the popup stands on: reading it, keeping it, taking that back. */
export interface Session {
  state: Signal<PopupState>
  /** Looks into the store, then reads the page; what is known first is shown first. */
  start(): Promise<void>
  /** Looks into the store again: something there has changed. */
  look(): Promise<void>
  readAgain(): Promise<void>
  /** Keeps the article; asked while the page is still being read, it waits for that. */
  keep(): Promise<void>
  /** Reads another part of the page and keeps that. */
  keepOnly(what: Exclude<ReadingScope, 'article'>): Promise<void>
  undo(): Promise<void>
}

export function sessionOn(ports: Ports): Session {
  const state = signal<PopupState>({})
  let reading: Promise<Reading> | undefined

  async function held(): Promise<Clipping | undefined> {
    const { clipping, reading } = state.value
    const address = clipping?.address ?? ports.address ?? (reading?.ok ? addressOf(reading.value.url) : undefined)
    return address === undefined ? undefined : ports.library.at(address)
  }

  async function look(): Promise<void> {
    const clipping = await held()
    state.value = clippingSeen(state.value, clipping)
  }

  async function readAgain(): Promise<void> {
    state.value = quiet(state.value)
    reading = ports.read('article')
    const read = await reading
    state.value = pageRead(state.value, read)
    if (!state.value.clipping) await look()
  }

  async function store(article: Article, scope: Clipping['scope']): Promise<void> {
    const answer = await ports.background.keep(article, scope)
    const clipping = await ports.library.at(addressOf(article.url))
    state.value = keepAnswered(state.value, answer, clipping)
  }

  return {
    state,
    look,
    readAgain,
    async start() {
      await Promise.all([look(), readAgain()])
    },
    async keep() {
      if (state.value.asking || !reading) return
      state.value = asked(state.value, 'keep')
      const read = await reading
      if (read.ok) await store(read.value, 'article')
      else state.value = quiet(state.value)
    },
    async keepOnly(what) {
      if (state.value.asking) return
      state.value = asked(state.value, 'keep')
      const part = await ports.read(what)
      if (part.ok) await store(part.value, what === 'selection' ? 'selection' : 'article')
      else state.value = troubled(state.value, part.reason)
    },
    async undo() {
      const { asking, undoable, clipping } = state.value
      if (asking || !undoable || !clipping) return
      state.value = asked(state.value, 'undo')
      const answer = await ports.background.undo(clipping.id, clipping.rev)
      const left = await held()
      state.value = undoAnswered(state.value, answer, left)
    },
  }
}
