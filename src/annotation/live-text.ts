import { isElement, TEXT, tagOf, typeOf } from './nodes'
import { type TextMap, textMapFrom } from './text-map'
import { type TreeText, treeTextOf, UNREAD } from './tree-text'

/** The map of a root, made when asked for and again after the tree has changed (MutationObserver on every tree it spans). */
export interface LiveText {
  map(): TextMap
  /** Calls after each change of the text or its nodes, once for many of them, until the returned function is called. */
  watch(changed: () => void): () => void
  stop(): void
}

/** A shadow root that an element gets later is noticed with the next change around it: browsers do not tell. */
export function liveTextOf(root: Element): LiveText {
  const listeners = new Set<() => void>()
  let tree: TreeText | undefined
  let map: TextMap | undefined
  let isTelling = false
  const observer = new MutationObserver(take)

  return {
    map: () => {
      take(observer.takeRecords())
      map ??= read()
      return map
    },
    watch: (changed) => {
      map ??= read()
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    stop: () => {
      listeners.clear()
      leave()
      map = undefined
    },
  }

  function read(): TextMap {
    leave()
    tree = treeTextOf(root)
    for (const each of tree.trees) observer.observe(each, WATCHED)
    for (const frame of tree.frames) EventTarget.prototype.addEventListener.call(frame, 'load', change)
    return textMapFrom(tree)
  }
  function leave(): void {
    observer.disconnect()
    for (const frame of tree?.frames ?? []) EventTarget.prototype.removeEventListener.call(frame, 'load', change)
    tree = undefined
  }
  function take(records: readonly MutationRecord[]): void {
    if (records.some(isOfText)) change()
  }
  function change(): void {
    map = undefined
    if (isTelling) return
    isTelling = true
    queueMicrotask(() => {
      isTelling = false
      for (const changed of listeners) changed()
    })
  }
}

const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['slot'],
}

/** Comments, scripts and styles come and go on every page. */
function isOfText({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type === 'attributes') return true
  if (type === 'characterData') return typeOf(target) === TEXT
  return [...addedNodes, ...removedNodes].some((node) =>
    isElement(node) ? !UNREAD.has(tagOf(node)) : typeOf(node) === TEXT,
  )
}
