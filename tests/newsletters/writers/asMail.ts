import type { Group, Line, Newsletter } from '../compose/newsletter.ts'
import type { HouseStyle } from '../style/houseStyle.ts'
import { runsHtml, tableHtml } from './asPage.ts'

const hidden =
  'display:none;font-size:1px;color:#ffffff;line-height:1px;max-height:0;max-width:0;opacity:0;overflow:hidden'
const table = '<table role="presentation" border="0" cellpadding="0" cellspacing="0" width="100%">'

/** The newsletter as the HTML of an email: nested tables, a style on each element, a hidden preheader. */
export function asMail({ parts, preheader }: Newsletter, style: HouseStyle): string {
  const rows = parts.map(
    ({ groups }) =>
      `<tr><td style="padding:12px 24px">${table}${groups.map((group) => groupRow(group, style)).join('')}</table></td></tr>`,
  )
  const before =
    preheader === undefined
      ? ''
      : `<div style="${hidden}">${preheader}&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;</div>`
  return `<!doctype html><html><head><meta charset="utf-8"><title>Monthly</title></head><body style="margin:0">${before}
<center>${table}<tr><td align="center"><table role="presentation" width="600">${rows.join('\n')}</table></td></tr></table></center></body></html>`
}

function groupRow(group: Group, style: HouseStyle): string {
  const cell = (content: string, width = '') => `<td valign="top"${width}>${content}</td>`
  const lines = (some: readonly Line[]) => some.map((line) => lineHtml(line, style)).join('\n')
  switch (group.kind) {
    case 'run':
      return `<tr>${cell(lines(group.lines))}</tr>`
    case 'sides':
      return `<tr>${cell(`${table}<tr>${cell(lines(group.en), ' width="50%"')}${cell(lines(group.zh), ' width="50%"')}</tr></table>`)}</tr>`
    case 'table':
      return `<tr>${cell(tableHtml(group.rows))}</tr>`
  }
}

const sizes: Partial<Record<Line['role'], string>> = {
  title: 'font-size:26px;font-weight:bold',
  section: 'font-size:20px;color:#1d3f72;font-weight:bold',
  caption: 'font-size:11px;color:#777',
  footnote: 'font-size:11px',
  unsubscribe: 'font-size:11px;color:#999',
  quote: 'font-size:18px;color:#1d3f72',
}

const headlineLooks = {
  larger: 'font-size:19px;font-weight:bold',
  bold: 'font-weight:bold',
  coloured: 'color:#a3201d',
} as const

/** The HTML of a line. Email programs do not use heading elements: size and weight make a heading. */
function lineHtml({ role, runs }: Line, { headlines }: HouseStyle): string {
  const look = role === 'headline' ? headlineLooks[headlines.look] : (sizes[role] ?? '')
  const content = runsHtml(runs)
  const strong = role === 'subheading' ? `<strong>${content}</strong>` : content
  return `<div style="margin:0 0 10px;${look}">${strong}</div>`
}
