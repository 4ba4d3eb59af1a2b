/** A short name for a text, in digits and small letters: FNV-1a with 32 bits. It tells texts apart, and keeps no secret. */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(36)
}
