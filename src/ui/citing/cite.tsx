import { render } from 'preact'
import { CitingDialog } from './CitingDialog'
import { type CitingDesk, citingOn } from './citing'
import css from './citing.css?inline'

/**
 * Opens the dialog over whatever page asks for it, in a place of its own: no page loads any of it before. The focus goes
 * back to where it was when it closes. Asked for again meanwhile, it stays as it is.
 */
export function cite(desk: CitingDesk): void {
  if (document.getElementById('citing')) return
  const citing = citingOn(desk, Temporal.Now.timeZoneId())
  const place = document.createElement('div')
  document.body.append(place)
  const looks = new CSSStyleSheet()
  looks.replaceSync(css)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, looks]
  render(<CitingDialog citing={citing} onClose={close} />, place)

  function close(): void {
    citing.leave()
    render(null, place)
    place.remove()
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== looks)
  }
}
