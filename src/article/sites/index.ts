import type { Family } from './family'

/** The shelf: every publishing system whose markup is known. */
export const families: readonly Family[] = Object.values(
  import.meta.glob<Family>(['./*.ts', '!./index.ts', '!./family.ts', '!./marks.ts'], { eager: true, import: 'family' }),
)

/** The system that made a page; undefined for most pages of the world. */
export function familyOf(page: Document): Family | undefined {
  return families.find((family) => family.recognises(page))
}
