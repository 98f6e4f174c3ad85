import type { Group, Line, Newsletter, Run } from '../compose/newsletter.ts'
import type { HouseStyle } from '../style/houseStyle.ts'

/** The newsletter as a web page. */
export function asPage({ parts }: Newsletter, style: HouseStyle): string {
  const bodies = parts.map(
    ({ groups, isStory }) =>
      `<${isStory ? 'article' : 'div'} class="part">${groups.map((group) => groupHtml(group, style)).join('\n')}</${isStory ? 'article' : 'div'}>`,
  )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Monthly</title><style>${pageStyle(style)}</style></head>
<body>${bodies.join('\n')}</body></html>`
}

/** The style sheet of a newsletter as a web page and in print. */
export function pageStyle({ type, headlines }: HouseStyle): string {
  const family = type.serif ? '"Liberation Serif", "Noto Serif CJK SC"' : '"Noto Sans CJK SC"'
  const { size, gutter, columns, spaced } = type
  return `
    @page { size: A4; margin: 20mm 18mm }
    body { margin: 0; font: ${size}pt/1.45 ${family}; text-align: ${type.justified ? 'justify' : 'start'} }
    h1 { font-size: ${size * 2}pt; line-height: 1.2; margin: 0 0 4pt; text-align: start }
    h2, .headline { margin: 10pt 0 3pt; text-align: start; break-after: avoid; break-inside: avoid; line-height: 1.3 }
    h2 { font-size: ${size * 1.35}pt } .headline { font-size: ${headlines.look === 'coloured' ? size * 1.05 : size}pt }
    .coloured { color: #a3201d }
    h2.section { font-size: ${size * 1.6}pt; color: #1d3f72 }
    p { margin: 0 0 ${spaced ? size * 0.6 : 0}pt } .date, .source, .mark { text-align: start }
    .date { color: #555; font-size: ${size * 0.9}pt } .caption, .footnote { font-size: ${size * 0.8}pt }
    .quote { font-size: ${size * 1.3}pt; color: #1d3f72; text-align: start } .advert { background: #eee }
    .subheading { text-align: start; break-after: avoid }
    .part { margin-bottom: ${size * 1.2}pt }
    .columns { columns: ${columns}; column-gap: ${gutter}pt } .three { columns: 3; column-gap: ${gutter}pt }
    .sides { width: 100%; border-collapse: collapse; table-layout: fixed } .sides td { vertical-align: top; padding: 0 }
    .sides td + td { padding-left: ${gutter}pt }
    .figures { border-collapse: collapse; margin: 4pt 0 } .figures td { padding: 1pt 8pt; border: 1px solid #999 }
    .spread { display: grid; grid-template-columns: 1fr 1fr; column-gap: ${gutter}pt; break-inside: avoid }
    .spread > * { min-width: 0 }
  `
}

/** A group as HTML: elements and classes for `pageStyle`. */
export function groupHtml(group: Group, style: HouseStyle): string {
  const lines = (some: readonly Line[]) => some.map((line) => lineHtml(line, style)).join('\n')
  switch (group.kind) {
    case 'run':
      return lines(group.lines)
    case 'sides':
      return `<table class="sides"><tr><td>${lines(group.en)}</td><td>${lines(group.zh)}</td></tr></table>`
    case 'table':
      return tableHtml(group.rows)
  }
}

export function tableHtml(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeMarkup(cell)}</td>`).join('')}</tr>`)
  return `<table class="figures">${cells.join('')}</table>`
}

export function runsHtml(runs: readonly Run[]): string {
  return runs
    .map(({ text, link }) =>
      link === undefined ? escapeMarkup(text) : `<a href="${escapeMarkup(link)}">${escapeMarkup(text)}</a>`,
    )
    .join('')
}

function lineHtml({ role, language, runs }: Line, { headlines }: HouseStyle): string {
  const content = runsHtml(runs)
  const lang = language === 'both' ? '' : ` lang="${language}"`
  if (role === 'title') return `<h1${lang}>${content}</h1>`
  if (role === 'headline' && headlines.look === 'larger') return `<h2${lang}>${content}</h2>`
  if (role === 'headline' && headlines.look === 'coloured')
    return `<p class="headline coloured"${lang}>${content}</p>`
  if (role === 'headline') return `<p class="headline"${lang}><b>${content}</b></p>`
  if (role === 'subheading') return `<p class="subheading"${lang}><b>${content}</b></p>`
  if (role === 'section') return `<h2 class="section">${content}</h2>`
  return `<p class="${role}"${lang}>${content}</p>`
}

/** The text with the marks escaped that mean something in HTML and XML. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
