import type { Article } from '../article/article'
import { fail, type Result } from '../result'
import { articleSchema } from './article-schema'
import type { Schema } from './schema'

/** Why something of unknown origin is not taken. */
export type ParseFailure = 'badRequest' | 'tooLarge'

export function parseArticle(raw: unknown): Result<Article, ParseFailure> {
  return parsed(articleSchema, raw)
}

export function parsed<Value>(schema: Schema<Value>, raw: unknown): Result<Value, ParseFailure> {
  const read = schema(raw)
  return read.ok ? read : fail(read.reason === 'size' ? 'tooLarge' : 'badRequest')
}
