/**
 * What holds on paper, whatever fonts a machine has: a paragraph stays whole, since Chromium parts five lines as three
 * and two whatever their widows; a headline stays with the first paragraph under it; first lines of the two languages
 * are level, although their fonts have different heights. The spaces at the ends of a headline's lines are kept for the
 * outline of a PDF, which otherwise joins the words.
 */
export const printStyle = `
@page{size:A4;margin:20mm 18mm;@bottom-left{content:'Southwest China 西南地区';font-size:8pt}@bottom-right{content:counter(page) ' / ' counter(pages);font-size:8pt}}
@media print{
:root{--paper:#fff;--ink:#000;--ink-2:#444;--rule:#bbb;--accent:#7a1a12;font-size:10.5pt}
body{font-size:1rem}
.views,.view,nav{display:none}
main,header,footer{padding-left:0;padding-right:0}
header svg{margin-top:0}
h1,h2,h3{break-inside:avoid;break-after:avoid}
h1 span,h2 span,h3 span{white-space:pre-wrap}
.kicker,.label{break-after:avoid}
.pair,.start,.note{break-inside:avoid}
.pair{align-items:baseline}
.source,footer{break-before:avoid}
.source:not(.online) a::after{content:' (' attr(href) ')';font-size:.9em}
article{padding:1rem 0}
}
`.trim()
