import type { Agency } from '../article/article'

/** Where a clipping comes from, as short as it can be said: «قدسنا» rather than «خبرگزاری قدس», else the host. */
export function sourceName({ agency, host }: { agency?: Agency; host: string }): string {
  if (!agency) return host.replace(/^www\./, '')
  return [agency.name, ...(agency.aliases ?? [])].reduce((shortest, name) =>
    name.length < shortest.length ? name : shortest,
  )
}
