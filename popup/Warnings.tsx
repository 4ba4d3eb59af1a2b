import type { JSX } from 'preact'
import { LossNotice } from '../src/ui/LossNotice'
import { PreparingNotice } from '../src/ui/PreparingNotice'
import type { Model } from './model'

/** Why less may be seen than there is, or was: an empty list alone would look as if all were well. */
export function Warnings({ model }: { model: Model }): JSX.Element {
  const { lost = 0, preparing } = model.shelf.value ?? {}
  return (
    <>
      {lost > 0 && <LossNotice lost={lost} onBringBack={model.openBackup} onSeen={model.lossSeen} />}
      {preparing && <PreparingNotice preparing={preparing} />}
    </>
  )
}
