/**
 * How documents look, on a screen and on paper. No directions: EPUB wants them in attributes. Each colour has a line of
 * its own below it, so that nobody has to tell yellow from green.
 */
export const STYLE = `
html { color-scheme: light dark; }
body { margin: 0 auto; padding: 1.5rem; max-width: 42rem; line-height: 1.6; font-family: Vazirmatn, Georgia, "Noto Serif", serif; }
:lang(fa), :lang(ar), :lang(ur), :lang(ckb) { font-family: Vazirmatn, "Noto Naskh Arabic", Tahoma, sans-serif; line-height: 1.9; }
h1, h2, h3, h4 { line-height: 1.35; text-align: start; break-after: avoid; }
h1 { font-size: 1.7rem; }
h2 { font-size: 1.5rem; margin-block: 0.2em 0.4em; }
h3 { font-size: 1.15rem; }
.kicker, .source, .state, .medium, .tags, dl { font-size: 0.9rem; }
.kicker { margin-block: 0; opacity: 0.8; }
.lead { font-weight: 600; }
.source { opacity: 0.8; margin-block: 0 1.2em; }
article { border-block-start: 1px solid; margin-block-start: 3rem; padding-block-start: 1.5rem; }
blockquote { margin-inline: 1.2em 0; padding-inline-start: 0.8em; border-inline-start: 3px solid; }
table { border-collapse: collapse; margin-block: 1em; }
td { border: 1px solid; padding: 0.25em 0.5em; vertical-align: top; }
mark { color: inherit; background: #fff0a8; border-block-end: 2px solid #a88300; }
mark.green { background: #d5f0d3; border-block-end: 2px dotted #2f7a3a; }
mark.blue { background: #d6e8fa; border-block-end: 2px dashed #2a6099; }
mark.rose { background: #fbdde6; border-block-end: 3px double #a83a5e; }
sup { line-height: 0; }
aside { margin-block: 0.8em; }
.note { border: 1px solid; padding: 0.2em 1em; }
.tag { border: 1px solid; border-radius: 3px; padding-inline: 0.4em; }
dl { margin-block-start: 2em; display: grid; grid-template-columns: max-content 1fr; gap: 0.2em 1em; }
dt { opacity: 0.75; }
dd { margin: 0; overflow-wrap: anywhere; }
nav ol { padding-inline-start: 1.6em; }
nav li { margin-block: 0.35em; }
ol:lang(fa) { list-style-type: persian; }
ol:lang(ar) { list-style-type: arabic-indic; }
@media (prefers-color-scheme: dark) {
  mark { background: #4d4300; }
  mark.green { background: #143d1b; }
  mark.blue { background: #12324f; }
  mark.rose { background: #521a2d; }
}
@media print {
  body { max-width: none; padding: 0; font-size: 11pt; }
  article { break-before: page; border: 0; margin: 0; padding: 0; }
  mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { color: inherit; text-decoration: none; }
  .back { display: none; }
}
`
