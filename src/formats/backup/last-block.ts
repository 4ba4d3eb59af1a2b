import type { Bytes } from '../zip/records'

/** What a deflated text ends with after its last stretch: an empty block that says so. */
export const LAST_BLOCK: Bytes = new Uint8Array([3, 0])
