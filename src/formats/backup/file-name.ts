import type { BackupFacts } from './facts'

/** `borideh-2026-11-22-0907-full.zip`: by name in the order of time, in UTC; the letters tell two of one minute apart. */
export function backupName({ createdAt, kind }: Pick<BackupFacts, 'createdAt' | 'kind'>, chance: string): string {
  const [day, time = ''] = new Date(createdAt).toISOString().split('T')
  return `borideh-${day}-${time.slice(0, 5).replace(':', '')}-${kind}-${chance}.zip`
}
