/**
 * The style of an EPUB. It sets no colour and no font, since readers choose theirs, at night others than by day. The
 * counterpart of a paragraph stands behind a rule: its script, its place and the rule tell it apart, and no colour.
 */
export const epubStyle = `
body { margin: 0 4%; line-height: 1.5; overflow-wrap: break-word; }
:lang(zh-Hans) { line-height: 1.75; font-style: normal; }
h1, h2 { line-height: 1.3; text-align: left; page-break-after: avoid; break-after: avoid; page-break-inside: avoid; break-inside: avoid; hyphens: none; -webkit-hyphens: none; }
h1 { font-size: 1.5em; margin: 0.3em 0 0.8em; }
h2 { font-size: 1.2em; margin: 1.6em 0 0.6em; }
h1 span, h2 span { display: block; }
h1 .counterpart, h2 .counterpart { font-size: 0.85em; margin-top: 0.3em; }
p { margin: 0 0 0.7em; text-indent: 0; orphans: 2; widows: 2; }
p.counterpart { margin-left: 0.4em; padding-left: 0.8em; border-left: 3px solid #888888; }
.pair { margin-bottom: 0.9em; }
h1.pair, .kicker { margin-bottom: 0.4em; }
.kicker p, .label p, .facts p, .source p { margin: 0; padding: 0; border: 0; }
nav li > span { font-weight: bold; }
.kicker, .source, .label, .facts { font-size: 0.85em; }
.kicker { page-break-after: avoid; break-after: avoid; }
.label { font-weight: bold; margin-bottom: 0.3em; }
.note { margin: 1.2em 0; padding: 0.6em 0.8em 0; border: 1px solid #888888; font-size: 0.9em; }
.notice { font-style: italic; }
.source { page-break-before: avoid; break-before: avoid; }
.source .counterpart { border: 0; padding: 0; margin: 0; }
nav a span { display: block; }
nav ol { list-style: none; margin: 0 0 1em; padding: 0; }
nav nav ol, nav ol ol { padding-left: 0.8em; }
nav li { margin: 0.5em 0; }
nav a { text-decoration: none; }
[hidden] { display: none; }
.cover { margin: 0; text-align: center; }
.cover img, .masthead svg { max-width: 100%; height: auto; }
.cover img { max-height: 100vh; }
`.trimStart()
