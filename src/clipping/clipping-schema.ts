import { fail } from '../result'
import { annotationsSchema } from './annotation-schema'
import { pageSchema } from './article-schema'
import type { Clipping, Revision } from './clipping'
import { editsSchema } from './edits-schema'
import { anyText, list, moment, natural, oneOf, optional, record, type Schema, text, webAddress } from './schema'

const scope = oneOf<Clipping['scope']>('article', 'selection', 'link')

const revision: Schema<Revision> = withStory(
  record<Revision>({
    article: pageSchema,
    scope,
    clippedAt: moment,
    trashedAt: optional(moment),
  }),
)

/** A clipping of unknown origin. What has been joined from several files may be longer than anybody types. */
export const clippingSchema: Schema<Clipping> = withStory(
  record<Clipping>({
    id: text(100),
    address: webAddress(),
    scope,
    article: pageSchema,
    edits: optional(editsSchema),
    clippedAt: moment,
    rev: natural,
    tags: list(text(200), 2_000),
    note: optional(anyText(2_000_000)),
    annotations: optional(annotationsSchema),
    revisions: list(revision, 10_000),
    state: oneOf('unread', 'read', 'archived'),
    starred: oneOf(true, false),
    trashedAt: optional(moment),
  }),
)

/** Only a link has no story. */
function withStory<Kept extends Revision>(schema: Schema<Kept>): Schema<Kept> {
  return (raw) => {
    const read = schema(raw)
    return read.ok && read.value.scope !== 'link' && read.value.article.blocks.length === 0 ? fail('shape') : read
  }
}
