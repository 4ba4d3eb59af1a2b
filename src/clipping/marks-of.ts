import type { Annotation } from '../annotation/annotation'
import type { Clipping } from './clipping'

/** What is marked in a clipping's story and not in the trash, as it was marked one after the other. */
export function marksOf({ annotations = [] }: Pick<Clipping, 'annotations'>): Annotation[] {
  return annotations.filter(({ trashedAt }) => trashedAt === undefined)
}
