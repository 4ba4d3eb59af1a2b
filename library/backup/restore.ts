import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { BackupFileChosen, RestoreState, Restoring } from '../../src/ui/restoring'

/** The files that a reader has chosen to restore, and how they are to be taken. */
export interface Restore {
  state: ReadonlySignal<RestoreState>
  /** What was erased here since stays erased. */
  leavesErased: ReadonlySignal<boolean>
  look(files: readonly BackupFileChosen[]): Promise<void>
  /** The same files once more, with the other answer. */
  leaveErased(leaves: boolean): Promise<void>
  /** The same files once more: as much as is whole. */
  salvage(): Promise<void>
  /** Takes what was rehearsed. */
  take(): Promise<void>
  /** Leaves everything as it is. */
  drop(): Promise<void>
}

/** `load`: what reads backups comes when one is to be restored, and not before. */
export function restoreBy(load: (state: Signal<RestoreState>) => Promise<Restoring>): Restore {
  const state = signal<RestoreState>({ is: 'idle' })
  const leavesErased = signal(false)
  let chosen: readonly BackupFileChosen[] = []
  let salvages = false
  let loading: Promise<Restoring> | undefined

  async function again(): Promise<void> {
    loading ??= load(state)
    const restoring = await loading
    await restoring.look(chosen, { leavesErased: leavesErased.peek(), salvages })
  }

  return {
    state,
    leavesErased,
    async look(files) {
      chosen = files
      salvages = false
      leavesErased.value = false
      await again()
    },
    async leaveErased(leaves) {
      leavesErased.value = leaves
      await again()
    },
    async salvage() {
      salvages = true
      await again()
    },
    take: async () => (await loading)?.take(),
    drop: async () => (await loading)?.drop(),
  }
}
