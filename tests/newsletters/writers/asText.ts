import type { Group, Line, Newsletter } from '../compose/newsletter.ts'
import type { HouseStyle } from '../style/houseStyle.ts'

const width = 72

/** The newsletter as plain text. An address is on a separate line, because text has no links. */
export function asText({ parts }: Newsletter, { wrapped }: HouseStyle): string {
  return parts
    .map(({ groups }) => groups.map((group) => groupText(group, wrapped)).join('\n\n'))
    .join('\n\n\n')
}

function groupText(group: Group, wrapped: boolean): string {
  switch (group.kind) {
    case 'run':
      return linesText(group.lines, wrapped)
    case 'sides':
      return linesText([...group.en, ...group.zh], wrapped)
    case 'table':
      return group.rows.map((row) => row.join('\t')).join('\n')
  }
}

/** The text of lines: those of a head follow each other, and each paragraph has a blank line above. */
function linesText(lines: readonly Line[], wrapped: boolean): string {
  const close = (line: Line | undefined) =>
    line !== undefined && ['headline', 'date', 'title', 'source', 'contents', 'contact'].includes(line.role)
  return lines
    .map((line, index) => {
      const text = line.runs.map(({ text }) => text).join('')
      const gap = index === 0 ? '' : close(line) && close(lines[index - 1]) ? '\n' : '\n\n'
      return gap + (wrapped ? wrap(text) : text)
    })
    .join('')
}

/** Wraps a text as in print. A Chinese character takes two columns. No line begins with a punctuation mark. */
function wrap(text: string): string {
  const lines = ['']
  let used = 0
  for (const [piece] of text.matchAll(/[^\s\p{Script=Han}，。；：、！？“”（）]+\s*|[\s\S]/gu)) {
    const columns = [...piece].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0)
    if (used + columns > width && used > 0 && !/^[，。；：、！？”）\s]/.test(piece)) {
      lines.push('')
      used = 0
    }
    lines[lines.length - 1] += piece
    used += columns
  }
  return lines.map((line) => line.trimEnd()).join('\n')
}
