import type { Clipping } from './clipping'

/** What a reader may change of a clipping; a missing property stays as it is. `note: ''` takes the note away. */
export interface ClippingChange {
  tags?: string[]
  note?: string
  starred?: boolean
  state?: Clipping['state']
}
