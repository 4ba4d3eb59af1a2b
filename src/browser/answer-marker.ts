import type { Browser, Runtime } from 'webextension-polyfill'
import { ANNOTATION_COLORS, type AnnotationColor } from '../annotation/annotation'
import { fail } from '../result'
import type { BackgroundMessages, MarkerMessages } from './messages'
import { pageRuntime } from './page-runtime'

type Kind = keyof MarkerMessages
/** What the marker in a page answers. */
export type MarkerAnswers = { [K in Kind]: (ask: MarkerMessages[K]['ask']) => Promise<MarkerMessages[K]['answer']> }
type HereKind = Extract<keyof BackgroundMessages, `${string}Here`>

/**
 * Lets the marker in a page answer the extension: not other extensions, and no page of ours that stands in a tab. It
 * checks by hand, for every byte here is put into news pages. Gives back what ends it.
 */
export function answerMarker(answers: MarkerAnswers): () => void {
  const runtime = pageRuntime()
  const listener = (message: unknown, sender: Runtime.MessageSender, respond: (answer: unknown) => void) => {
    const isOurs = sender.id === runtime.id && sender.tab === undefined
    const answer = isOurs ? answerTo(message, answers) : undefined
    if (!answer) return undefined
    answer.then(respond)
    // The answer comes later.
    return true
  }
  runtime.onMessage.addListener(listener as Runtime.OnMessageListenerCallback)
  return () => {
    if (isExtensionHere()) runtime.onMessage.removeListener(listener as Runtime.OnMessageListenerCallback)
  }
}

/** Asks the background about the page that this script runs in; a background that is gone answers 'unexpected'. */
export async function askHere<K extends HereKind>(
  kind: K,
  ask: BackgroundMessages[K]['ask'],
): Promise<BackgroundMessages[K]['answer'] | { ok: false; reason: 'unexpected' }> {
  if (!isExtensionHere()) return fail('unexpected')
  const answer: unknown = await pageRuntime()
    .sendMessage({ kind, ...ask })
    .catch(() => undefined)
  return (answer as BackgroundMessages[K]['answer'] | undefined) ?? fail('unexpected')
}

/** Scripts stay in their pages when the extension is updated or taken away: Chromium then takes their runtime. */
export function isExtensionHere(): boolean {
  const { chrome } = globalThis as unknown as { chrome?: Partial<Browser> }
  return chrome?.runtime?.id !== undefined
}

function answerTo(message: unknown, answers: MarkerAnswers): Promise<unknown> | undefined {
  if (typeof message !== 'object' || message === null) return undefined
  const { kind, id, color } = message as { kind?: unknown; id?: unknown; color?: unknown }
  if (kind === 'where') return answers.where({})
  if (kind === 'jump' && typeof id === 'string') return answers.jump({ id })
  if (kind !== 'markSelection') return undefined
  return answers.markSelection(isColor(color) ? { color } : {})
}

function isColor(color: unknown): color is AnnotationColor {
  return (ANNOTATION_COLORS as readonly unknown[]).includes(color)
}
