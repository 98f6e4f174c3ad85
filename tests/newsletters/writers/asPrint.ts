import type { Choose } from '../../support/choices.ts'
import type { Newsletter, Part } from '../compose/newsletter.ts'
import type { HouseStyle } from '../style/houseStyle.ts'
import { groupHtml, pageStyle } from './asPage.ts'

/** The newsletter as a page to print. Its boxes are in random order in the file. */
export function asPrint({ parts }: Newsletter, style: HouseStyle, choose: Choose): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Monthly</title><style>${pageStyle(style)}</style></head>
<body>${bodyHtml(parts, style, choose)}</body></html>`
}

function bodyHtml(parts: readonly Part[], style: HouseStyle, choose: Choose): string {
  switch (style.makeUp) {
    case 'columns':
      return runsOf(parts)
        .map((run) =>
          run[0]?.isStory ? `<div class="columns">${flowing(run, style)}</div>` : flowing(run, style),
        )
        .join('')
    case 'changing':
      return runsOf(parts)
        .map((run) => (run[0]?.isStory ? changing(run, style) : flowing(run, style)))
        .join('')
    case 'boxes':
      return parts
        .map((part) => (part.isStory ? spread(part, style, choose) : flowing([part], style)))
        .join('')
    default:
      return flowing(parts, style)
  }
}

/** Groups neighbouring stories, and neighbouring parts that are not stories. */
function runsOf(parts: readonly Part[]): Part[][] {
  const runs: Part[][] = []
  for (const part of parts) {
    const run = runs.at(-1)
    if (run && run[0]?.isStory === part.isStory) run.push(part)
    else runs.push([part])
  }
  return runs
}

function flowing(parts: readonly Part[], style: HouseStyle): string {
  return parts
    .map(
      ({ groups }) => `<div class="part">${groups.map((group) => groupHtml(group, style)).join('\n')}</div>`,
    )
    .join('\n')
}

/** One story across the full width of the page, then some in two columns, then some in three. */
function changing(parts: readonly Part[], style: HouseStyle): string {
  const third = Math.ceil((parts.length - 1) / 2)
  return [
    flowing(parts.slice(0, 1), style),
    `<div class="columns">${flowing(parts.slice(1, 1 + third), style)}</div>`,
    `<div class="three">${flowing(parts.slice(1 + third), style)}</div>`,
  ].join('')
}

/** A story whose head is above two boxes with its languages, in either order. */
function spread({ groups }: Part, style: HouseStyle, choose: Choose): string {
  const swapped = choose([true, false])
  const [head, ...rest] = groups
  const isBody = (at: number) => rest[at]?.kind === 'run' && rest[at].lines[0]?.role === 'body'
  const pair = isBody(0) && isBody(1)
  const boxes = groups.map((group, index) => {
    const column = pair && (index === 1 || index === 2) ? ((index === 1) === swapped ? '2' : '1') : '1 / -1'
    const row = group === head ? 1 : pair && index <= 2 ? 2 : index + 1
    return `<div style="grid-column: ${column}; grid-row: ${row}">${groupHtml(group, style)}</div>`
  })
  return `<div class="part spread">${shuffled(boxes, choose).join('\n')}</div>`
}

function shuffled<T>(items: readonly T[], choose: Choose): T[] {
  const left = [...items]
  return items.map(() => {
    const item = choose(left)
    left.splice(left.indexOf(item), 1)
    return item
  })
}
