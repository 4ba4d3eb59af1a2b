import { writable } from '../xml/xml'

/**
 * The text of a file that other programs count places in, one character for one: they drop a carriage return, and a byte
 * order mark in front, and would then find everything a place further on.
 */
export function plainText(text: string): string {
  return writable(text)
    .replaceAll('\r', ' ')
    .replace(/^\ufeff/, '\u2060')
}
