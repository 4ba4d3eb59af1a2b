import { once } from '../../text/once'

/** CRC-32 as zip files have it; `before`: that of the bytes that went before. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const table = remainders()
  let crc = ~before
  for (let at = 0; at < bytes.length; at += 1) crc = (crc >>> 8) ^ (table[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0)
  return ~crc >>> 0
}

/** The CRC of every single byte. */
const remainders = once(() => Int32Array.from({ length: 256 }, (_, byte) => remainderOf(byte)))

function remainderOf(byte: number): number {
  let crc = byte
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
}
