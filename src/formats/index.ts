import type { Format } from './format'

/** The shelf: every kind of file, by id. */
export const formats: ReadonlyMap<string, Format> = new Map(
  Object.values(
    import.meta.glob<Format>(['./*.ts', '!./index.ts', '!./format.ts'], { eager: true, import: 'format' }),
  ).map((format) => [format.id, format]),
)
