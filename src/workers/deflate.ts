import { deflatedStretch } from '../formats/backup/deflate'
import type { Bytes } from '../formats/zip/records'

/** Makes stretches of a backup smaller, each for itself, in the order in which they come. */
addEventListener('message', ({ data }: MessageEvent<Bytes>) => {
  const deflated = deflatedStretch(data)
  postMessage(deflated, { transfer: [deflated.buffer] })
})
