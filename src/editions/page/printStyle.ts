/** `printPdf` loads both families; a reader who prints the page has them or others. */
const latin = "'Noto Serif'"
const han = "'Noto Serif SC','Songti SC','Noto Serif CJK SC',SimSun"
const footer = `font:8pt ${latin},${han},serif`

/**
 * The style on paper. Paragraphs stay whole, since Chromium splits five lines into three and two whatever their widows
 * are. A headline stays with the first paragraph under it. First lines of the two languages are level, although their
 * fonts have different heights. The spaces at the ends of a headline's lines are kept for the outline of a PDF, which
 * otherwise joins the words.
 */
export const printStyle = `
@page{size:A4;margin:20mm 18mm;@bottom-left{content:'Southwest China 西南地区';${footer}}@bottom-right{content:counter(page) ' / ' counter(pages);${footer}}}
@media print{
:root{--paper:#fff;--ink:#000;--ink-2:#444;--rule:#bbb;--accent:#7a1a12;font-size:10.5pt}
body{font-size:1rem;font-family:${latin},Georgia,serif,${han}}
:lang(zh-Hans){font-family:${han},${latin},serif}
rt:lang(zh-Latn){font-family:${latin},Georgia,serif}
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
