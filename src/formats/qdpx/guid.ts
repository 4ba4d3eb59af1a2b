import { uuidOf } from '../sealed/uuid'

/** The same for the same thing in every export, so that tools which merge projects know it again. */
export function guidOf(kind: Kind, ...words: string[]): string {
  return uuidOf('borideh', 'qdpx', kind, ...words)
}

type Kind = 'user' | 'source' | 'passage' | 'coding' | 'code' | 'note' | 'variable'

/** Whoever made the highlights: Borideh knows no names. */
export function readerGuid(): string {
  return guidOf('user', 'reader')
}
