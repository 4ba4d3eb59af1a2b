/**
 * Of the pill. A page's own rules for the host give way: what is `!important` inside a shadow tree wins over what is so
 * outside. Sizes are in px, for the page decides what a rem is. Nothing moves.
 */
export const PILL_CSS = `
:host {
  all: initial !important;
  color-scheme: light dark !important;
  display: block !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  pointer-events: none !important;
  inline-size: max-content !important;
  max-inline-size: min(420px, calc(100vw - 16px)) !important;
}
:host(:not(:popover-open)) { display: none !important; }

.pill {
  --paper: light-dark(#fffefb, #2a2622);
  --sunken: light-dark(#f3f0ea, #3a352f);
  --ink: light-dark(#241e1a, #f0ebe4);
  --hairline: light-dark(#d9d4cc, #565049);
  --edge: light-dark(#8d857b, #7d756c);
  --accent: light-dark(#c8492a, #ef8560);
  --warn: light-dark(#7d4f00, #e8c06a);
  box-sizing: border-box;
  font: 400 14px/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans Arabic", Tahoma, sans-serif;
  color: var(--ink);
  background: var(--paper);
  border: 1px solid var(--edge);
  border-radius: 10px;
  box-shadow: 0 1px 4px rgb(0 0 0 / 0.16);
  padding: 4px;
  user-select: none;
  -webkit-user-select: none;
  cursor: default;
  pointer-events: auto;
  animation: leave 1ms 10s forwards;
}
/* Firefox takes the script away with its extension, and leaves what it has put into the page: that goes by itself. */
@keyframes leave { to { visibility: hidden; } }
.pill:dir(rtl) { line-height: 1.8; }
.row { display: flex; align-items: center; gap: 2px; }
button {
  all: unset;
  box-sizing: border-box;
  display: grid;
  place-items: center;
  min-inline-size: 32px;
  min-block-size: 32px;
  border-radius: 6px;
  cursor: pointer;
}
button:hover { background: var(--sunken); }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
.row:has(.words) { gap: 6px; }
button.words {
  padding: 2px 10px;
  border: 1px solid var(--edge);
  font-weight: 600;
  white-space: nowrap;
}
p.words { margin: 0; padding: 3px 8px; unicode-bidi: isolate; text-align: start; }
svg { inline-size: 20px; block-size: 20px; fill: none; stroke-linecap: round; stroke-linejoin: round; }
.icon { flex: none; stroke: currentColor; stroke-width: 1.5; }
p.words + .words, .icon + p.words { margin-inline-start: 0; }
[role=status] > .icon, [role=alert] > .icon { margin-inline-start: 6px; }
[role=alert] > .icon { color: var(--warn); }
.swatch { inline-size: 22px; block-size: 22px; }
[aria-pressed=true] { box-shadow: inset 0 0 0 2px var(--ink); }
.between { inline-size: 1px; block-size: 20px; margin-inline: 4px; background: var(--hairline); }
/* For screen readers. */
.unseen { position: absolute; inline-size: 1px; block-size: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); }
@media (forced-colors: active) {
  .pill { border-color: CanvasText; }
  .swatch { forced-color-adjust: none; }
  button:hover { outline: 1px solid Highlight; }
  [aria-pressed=true] { outline: 2px solid Highlight; outline-offset: -2px; }
  .between { background: CanvasText; }
}
`
