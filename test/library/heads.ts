import type { ClippingHead } from '../../src/clipping/head'
import { headOf } from '../../src/clipping/head'
import { sampleClipping } from '../clipping/sample'

/** A line of the list; told apart by its id. */
export function sampleHead(id: string, parts: Partial<ClippingHead> = {}): ClippingHead {
  return { ...headOf(sampleClipping({}, id)), ...parts }
}
