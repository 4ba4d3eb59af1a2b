import { CITING_SIGN } from '../src/ui/citing/sign'
import { Drawing } from '../src/ui/Icon'
import type { MenuItem } from '../src/ui/Menu'
import { text } from '../src/ui/text'
import type { MarksPorts } from './marks/ports'
import type { Model } from './model'
import { quiet } from './state'

/** A page that is kept can be cited; what asks for the style comes when it is wanted. */
export function citeItems({ session: { state } }: Model, { settings, copy }: MarksPorts): MenuItem[] {
  const { clipping } = state.value
  if (!clipping) return []
  const copied = () => {
    state.value = { ...quiet(state.value), news: 'cite_copied_one' }
  }
  return [
    {
      id: 'menu-cite',
      label: text('act_cite'),
      icon: <Drawing shape={CITING_SIGN} isTurning={false} />,
      async choose() {
        const { cite } = await import('../src/ui/citing/cite')
        cite({ clippings: [clipping], count: 1, settings, copy, copied })
      },
    },
  ]
}
