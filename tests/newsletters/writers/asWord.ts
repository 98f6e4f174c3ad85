import { displayWidth } from '../../../src/import/lineText.ts'
import type { Choose } from '../../support/choices.ts'
import type { Group, Line, Newsletter, Part } from '../compose/newsletter.ts'
import type { HouseStyle, TypeStyle } from '../style/houseStyle.ts'
import { escapeMarkup } from './asPage.ts'
import { placeBoxes } from './placeBoxes.ts'
import { wordPackage } from './wordPackage.ts'
import { floatingBox, paragraphXml } from './wordXml.ts'

/** The newsletter as a Word file: paragraphs, tables with a column per language, boxes, footnotes, headers. */
export function asWord(newsletter: Newsletter, style: HouseStyle, choose: Choose): Uint8Array {
  const links: string[] = []
  const footnotes: string[] = []
  const relate = (address: string) => {
    if (!links.includes(address)) links.push(address)
    return `link${links.indexOf(address) + 1}`
  }
  const columns = style.makeUp === 'columns' ? style.type.columns : 1
  const width = (textWidth - (columns - 1) * style.type.gutter * 20) / columns
  const paragraphs = (lines: readonly Line[]) =>
    lines.map((line) => paragraphXml(line, style, relate)).join('')
  const groupXml = (group: Group): string => {
    switch (group.kind) {
      case 'run':
        return paragraphs(group.lines)
      case 'sides':
        return tableXml([[paragraphs(group.en), paragraphs(group.zh)]], [width / 2, width / 2])
      case 'table':
        return figuresXml(group.rows, style.type, width)
    }
  }
  const write = (group: Group, above: string): string => {
    const note = group.kind === 'run' && group.lines[0]?.role === 'footnote' ? group.lines[0] : undefined
    if (!note) return above + groupXml(group)
    footnotes.push(
      note.runs
        .map(({ text }) => text)
        .join('')
        .replace(/^\* /, ''),
    )
    const mark = `<w:r><w:footnoteReference w:id="${footnotes.length}"/></w:r></w:p>`
    return above.endsWith('</w:p>') ? above.slice(0, -'</w:p>'.length) + mark : `${above}<w:p>${mark}`
  }
  const partXml = ({ groups }: Part) => groups.reduce((above, group) => write(group, above), '')
  const body =
    style.makeUp === 'boxes'
      ? boxesXml(newsletter.parts, style.type.size, groupXml, choose)
      : newsletter.parts.map(partXml).join('')
  const number =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
  return wordPackage({
    body,
    links,
    footnotes,
    head: newsletter.runningHeads.join(' · '),
    type: style.type,
    columns,
    foot: `<w:p>${style.extras.has('pageNumbers') ? number : ''}</w:p>`,
  })
}

/** In twentieths of a point. */
const textWidth = 9800

/** Between a cell's edges and its text, on both sides together, in twentieths of a point. */
const cellMargins = 216

/** A table with columns as wide as their content needs, as Word makes them: at least the longest word. */
function figuresXml(rows: readonly (readonly string[])[], { size }: TypeStyle, width: number): string {
  const letter = size * 12
  const widestIn = (at: number, partsOf: (cell: string) => readonly string[]) =>
    Math.max(...rows.flatMap((row) => partsOf(row[at] ?? '').map(displayWidth))) * letter + cellMargins
  const columns = (rows[0] ?? []).map((_, at) => ({
    least: widestIn(at, (cell) => cell.split(' ')),
    most: widestIn(at, (cell) => [cell]),
  }))
  const sum = (of: (column: (typeof columns)[number]) => number) =>
    columns.reduce((all, column) => all + of(column), 0)
  const [least, most] = [sum((column) => column.least), sum((column) => column.most)]
  const share = most > least ? Math.max(0, Math.min(1, (width - least) / (most - least))) : 0
  const fitting = Math.min(1, width / least)
  const widths = columns.map((column) => fitting * (column.least + (column.most - column.least) * share))
  const cells = rows.map((row) => row.map((text) => `<w:p><w:r><w:t>${escapeMarkup(text)}</w:t></w:r></w:p>`))
  return tableXml(cells, widths)
}

/** @param widths the widths of the columns, in all at most a text column: LibreOffice prints nothing beyond */
function tableXml(rows: readonly (readonly string[])[], widths: readonly number[]): string {
  const cells = rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`)
  const grid = widths.map((own) => `<w:gridCol w:w="${Math.round(own)}"/>`)
  return `<w:tbl><w:tblPr/><w:tblGrid>${grid.join('')}</w:tblGrid>${cells.join('')}</w:tbl><w:p/>`
}

/** Pages of floating boxes. The boxes of a page are anchored to one paragraph, in random order. */
function boxesXml(
  parts: readonly Part[],
  size: number,
  groupXml: (group: Group) => string,
  choose: Choose,
): string {
  let id = 0
  const pages = placeBoxes(parts, size).map((boxes) => {
    const left = [...boxes]
    const anchored = boxes.map(() => {
      const box = choose(left)
      left.splice(left.indexOf(box), 1)
      id += 1
      return floatingBox(groupXml(box.group), box.place, id)
    })
    return `<w:p>${anchored.join('')}</w:p>`
  })
  return pages.join('<w:p><w:r><w:br w:type="page"/></w:r></w:p>')
}
