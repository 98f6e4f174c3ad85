import type { Group, Line, Run } from '../compose/newsletter.ts'
import type { HouseStyle } from '../style/houseStyle.ts'
import { escapeMarkup } from './escapeMarkup.ts'

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
