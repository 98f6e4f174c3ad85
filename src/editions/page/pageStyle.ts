import { views } from '../../archive/languages.ts'
import { type ColourName, type Colours, colours } from '../readColours.ts'

/** `printPdf` loads both families; a reader who prints the page may have other fonts. */
const paperLatin = "'Noto Serif'"

const paperHan = "'Noto Serif SC','Songti SC','Noto Serif CJK SC',SimSun"

/** English takes more room than Chinese. */
const paperColumns = '1.35fr 1fr'

const footer = `font:8pt ${paperLatin},${paperHan},serif`

/**
 * The style on paper. Paragraphs stay whole, since Chromium splits five lines into three and two whatever
 * `widows` says. A headline stays with the first paragraph under it. First lines of the two languages are
 * level, although their fonts have different heights. The spaces at the ends of a headline's lines are kept
 * for the outline of a PDF, which otherwise joins the words. The contents are open, in browsers that can open them.
 */
const printStyle = `
@page{size:A4;margin:16mm;@bottom-left{content:'Southwest China 西南地区商务通讯';${footer}}@bottom-right{content:counter(page) ' / ' counter(pages);${footer}}}
@media print{
:root{--paper:#fff;--ink:#000;--ink-2:#444;--rule:#bbb;--accent:#7a1a12;font-size:10.5pt}
body{font-size:1rem;font-family:${paperLatin},Georgia,serif,${paperHan}}
:lang(zh-Hans){font-family:${paperHan},${paperLatin},serif}
rt:lang(zh-Latn){font-family:${paperLatin},Georgia,serif}
.views,.view,summary,.online{display:none!important}
@supports selector(::details-content) and (content-visibility:visible){details::details-content{content-visibility:visible}}
nav{border:0;margin:.5rem 0 0;font-size:.8rem;line-height:1.35}
nav :lang(zh-Hans){line-height:1.35}
nav li{border:0}
nav a{display:grid;grid-template-columns:${paperColumns};gap:0 2.5rem;padding:.1rem 0}
main,header,footer{padding-left:0;padding-right:0}
.masthead{margin-top:0}
h1,h2,h3{break-inside:avoid;break-after:avoid}
h1 span,h2 span,h3 span{white-space:pre-wrap}
.kicker,.label{break-after:avoid}
.pair,.start,.note{break-inside:avoid}
.pair{align-items:baseline}
.source,footer{break-before:avoid}
.source:not(.online) a:not(.counterpart)::after{content:' (' attr(href) ')';font-size:.9em}
article{padding:1rem 0}
}
`.trim()

function custom(values: Colours): string {
  return Object.entries(values)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')
}

const regions: readonly ColourName[] = ['chengdu', 'chongqing', 'guizhou', 'yunnan', 'sichuan']

const latin = "'Iowan Old Style',Charter,Georgia,'Noto Serif'"

const han = "'Songti SC','Noto Serif CJK SC',SimSun"

const labels = ':is(.facts,.kicker,.source,.label)'

/** Selects the texts in this language that have a counterpart. */
const withCounterpart = (tag: string) => `:is(.pair,nav span,nav a)>:lang(${tag}):not(.alone)`

/** Selects the label of each radio button in this state. */
const eachView = (state: string) =>
  views.map((view) => `#view-${view}:${state}~.views [for=view-${view}]`).join(',')

/**
 * The style of the page in one file. It is the same for every issue, so that a host's policy can allow it by
 * one hash. For the same reason no element has a `style` attribute.
 */
export const pageStyle = `
:root{${custom(colours.light)};color-scheme:light}
@media screen and (prefers-color-scheme:dark){:root{${custom(colours.dark)};color-scheme:dark}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 ${latin},serif,${han};overflow-wrap:anywhere}
:lang(zh-Hans){font-family:${han},${latin},serif;line-height:1.75;font-style:normal;line-break:strict;text-autospace:normal}
main,header,footer,.views{max-width:44rem;margin:0 auto;padding:0 1rem}
h1,h2,h3,p{margin:0}
h1,h2,h3{font-weight:600;line-height:1.25;text-wrap:balance}
h1 span,h2 span,h3 span,nav a>span{display:block}
h1 :lang(zh-Hans),h2 :lang(zh-Hans),h3 :lang(zh-Hans){line-height:1.4;word-break:keep-all;overflow-wrap:anywhere}
h1{font-size:2rem}
h2{font-size:1.25rem;margin-top:2.5rem;padding-bottom:.25rem;border-bottom:3px double var(--ink)}
h3{font-size:1.375rem}
.masthead{display:inline-block;margin:1.5rem 0 .75rem;padding-bottom:.25rem;border-bottom:.375rem double var(--ink);font-size:1.5rem;font-weight:600;line-height:1.2}
.masthead :lang(zh-Hans){font-size:.75em;line-height:1.2;white-space:nowrap;color:var(--accent)}
${labels}{font-size:.8125rem;color:var(--ink-2)}
@media screen{
${labels}{font-family:system-ui,sans-serif}
${labels} :lang(zh-Hans){font-family:'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',system-ui,sans-serif}
}
.kicker,.label{font-weight:600}
${regions.map((region) => `[data-place=${region}] .kicker{color:var(--${region})}`).join('')}
article{padding:1.25rem 0 1.5rem}
article+article{border-top:1px solid var(--rule)}
.pair{margin-top:.5rem}
.counterpart{margin-top:.375rem}
p.counterpart{padding-left:.875rem;border-left:3px solid var(--rule)}
${labels} .counterpart{margin:0;padding:0;border:0}
.note{margin-top:.75rem;padding:.25rem 1rem .75rem;border:1px solid var(--rule);font-size:.9rem}
a{color:var(--accent);text-underline-offset:.2em}
nav{margin-top:1rem;border:solid var(--rule);border-width:1px 0}
summary{cursor:pointer;padding:.625rem 0;font-weight:600}
nav ol{list-style:none;margin:0;padding:0}
nav li{border-top:1px solid var(--rule)}
nav a{display:block;padding:.625rem 0;color:inherit;text-decoration:none}
footer{margin-top:2rem;padding-top:.75rem;padding-bottom:3rem;border-top:1px solid var(--ink)}
.view{position:absolute;opacity:0}
.views{display:flex;gap:.5rem;padding-top:1rem;font:600 .8125rem system-ui,sans-serif}
.views label{flex:auto;padding:0 .5rem;min-height:44px;display:flex;align-items:center;justify-content:center;border:1px solid var(--rule);cursor:pointer;font:inherit}
${eachView('checked')}{background:var(--ink);border-color:var(--ink);color:var(--paper)}
${eachView('focus-visible')}{outline:2px solid var(--accent);outline-offset:2px}
#view-en:checked~* ${withCounterpart('zh-Hans')}{display:none}
#view-zh:checked~* ${withCounterpart('en')}{display:none}
#view-zh:checked~* .counterpart{margin:0;padding:0;border:0}
@media print,(min-width:760px){
#view-both:checked~:is(main,header,footer){max-width:64rem}
#view-both:checked~* .pair{display:grid;grid-template-columns:1fr 1fr;gap:.25rem 2.5rem}
#view-both:checked~* .pair>:only-child{grid-column:1/-1}
#view-both:checked~* .pair>.counterpart{margin:0;padding:0;border:0}
}
@media print{#view-both:checked~* .pair{grid-template-columns:${paperColumns}}}
${printStyle}
`.trim()
