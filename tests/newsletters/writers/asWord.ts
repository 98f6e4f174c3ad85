import { displayWidth } from '../../../src/publish/import/text/displayWidth.ts'
import type { Choose } from '../../support/choices.ts'
import type { Group, Line, Newsletter, Part } from '../compose/newsletter.ts'
import type { HouseStyle } from '../style/houseStyle.ts'
import { escapeMarkup } from './escapeMarkup.ts'
import { placeBoxes } from './placeBoxes.ts'
import { wordPackage } from './wordPackage.ts'
import { floatingBox, paragraphXml } from './wordXml.ts'

/** The newsletter as a Word file: paragraphs, tables that face languages, floating boxes, real footnotes and headers. */
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
        return tableXml([[paragraphs(group.en), paragraphs(group.zh)]], width)
      case 'table':
        return tableXml(
          group.rows.map((row) =>
            row.map((text) => `<w:p><w:r><w:t>${escapeMarkup(text)}</w:t></w:r></w:p>`),
          ),
          width,
        )
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
      ? boxesXml(newsletter.parts, groupXml, choose)
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

/**
 * A table with columns as wide as what is in them needs, as Word makes them.
 * @param width that of a column of the page: LibreOffice does not print what goes beyond it
 */
function tableXml(rows: readonly (readonly string[])[], width: number): string {
  const cells = rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`)
  const needed = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => widthOf(row[at] ?? ''))))
  const whole = needed.reduce((sum, own) => sum + own, 0)
  const grid = needed.map((own) => `<w:gridCol w:w="${Math.round((width * own) / whole)}"/>`)
  return `<w:tbl><w:tblPr/><w:tblGrid>${grid.join('')}</w:tblGrid>${cells.join('')}</w:tbl><w:p/>`
}

/** Cells that face each other are alike; short ones are as wide as their text with the space at its sides. */
function widthOf(cell: string): number {
  return Math.min(20, displayWidth(cell.replace(/<[^>]*>/g, ''))) + 2
}

/** Pages of floating boxes. The boxes of a page hang on one paragraph, in an order drawn by lot. */
function boxesXml(parts: readonly Part[], groupXml: (group: Group) => string, choose: Choose): string {
  let id = 0
  const pages = placeBoxes(parts).map((boxes) => {
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
