import type { JSX } from 'preact'

/** Grey lines where the article will stand; `index.html` paints the same before any script runs. */
export function Skeleton(): JSX.Element {
  return (
    <div class="skeleton" aria-hidden="true">
      <i class="bone bone-kicker" />
      <i class="bone bone-headline" />
      <i class="bone bone-headline bone-half" />
      <i class="bone bone-source" />
      <i class="bone bone-lead" />
      <i class="bone bone-lead bone-most" />
    </div>
  )
}
