import { ok, type Result } from '../result'
import { addressOf } from './address'
import { tagsFrom } from './change'
import type { Clipping } from './clipping'
import { clippingSchema } from './clipping-schema'
import { type ParseFailure, parsed } from './parse'

/**
 * A clipping of any shape that Borideh has stored or written into a file, in today's; a change of shape is a step here.
 * What first light stored lacks only what may be missing: corrections and the trash. Address and tags are told anew, for
 * the rules of both grow.
 */
export function upgraded(older: unknown): Result<Clipping, ParseFailure> {
  const read = parsed(clippingSchema, older)
  if (!read.ok) return read
  const { article, tags } = read.value
  return ok({ ...read.value, address: addressOf(article.url), tags: tagsFrom(tags) })
}
