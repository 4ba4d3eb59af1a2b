import type { Annotation } from '../../src/annotation/annotation'

/** A marked passage of the sample article. */
export function sampleAnnotation(parts: Partial<Annotation> = {}): Annotation {
  return {
    id: 'A1',
    quote: { exact: 'کتاب‌های خیس', prefix: 'گفته‌اند که ', suffix: ' را', hints: { page: [120, 132] } },
    color: 'yellow',
    tags: [],
    createdAt: 2_000,
    updatedAt: 2_000,
    ...parts,
  }
}
