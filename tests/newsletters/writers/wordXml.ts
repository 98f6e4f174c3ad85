import type { Line, Run } from '../compose/newsletter.ts'
import type { HouseStyle } from '../style/houseStyle.ts'
import { escapeMarkup } from './asPage.ts'

/** Returns the id by which the document refers to an address. */
export type Relate = (address: string) => string

/** A paragraph of a Word document. */
export function paragraphXml(line: Line, style: HouseStyle, relate: Relate): string {
  const { paragraph, run } = lookOf(line.role, style)
  const runs = line.runs.map((one) => runXml(one, run, relate)).join('')
  return `<w:p>${paragraph === '' ? '' : `<w:pPr>${paragraph}</w:pPr>`}${runs}</w:p>`
}

function runXml({ text, link }: Run, look: string, relate: Relate): string {
  const inside = `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${escapeMarkup(text)}</w:t></w:r>`
  return link === undefined ? inside : `<w:hyperlink r:id="${relate(link)}">${inside}</w:hyperlink>`
}

type Look = { readonly paragraph: string; readonly run: string }

function lookOf(role: Line['role'], { headlines }: HouseStyle): Look {
  const plain = { paragraph: '', run: '' }
  if (role === 'title') return { ...plain, paragraph: '<w:pStyle w:val="Title"/>' }
  if (role === 'section') return { ...plain, paragraph: '<w:pStyle w:val="Heading1"/>' }
  if (role === 'subheading') return { ...plain, run: '<w:b/>' }
  if (role === 'caption') return { paragraph: '<w:pStyle w:val="Caption"/>', run: '<w:i/>' }
  if (role === 'quote') return { ...plain, run: '<w:color w:val="1D3F72"/><w:sz w:val="28"/>' }
  if (role !== 'headline') return plain
  switch (headlines.look) {
    case 'larger':
      return { ...plain, paragraph: '<w:pStyle w:val="Heading2"/>' }
    case 'bold':
      return { ...plain, run: '<w:b/>' }
    case 'coloured':
      return { ...plain, run: '<w:color w:val="A3201D"/><w:sz w:val="23"/>' }
  }
}

/** Where a floating box is on its page, in points from the upper left corner. */
export type BoxPlace = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A floating text box as Word writes it: once for new programs, once for old ones. */
export function floatingBox(content: string, { left, top, width, height }: BoxPlace, id: number): string {
  const emu = (points: number) => Math.round(points * 12_700)
  const text = `<w:txbxContent>${content}</w:txbxContent>`
  const place = (axis: 'H' | 'V', points: number) =>
    `<wp:position${axis} relativeFrom="page"><wp:posOffset>${emu(points)}</wp:posOffset></wp:position${axis}>`
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="${id}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>${place('H', left)}${place('V', top)}<wp:extent cx="${emu(width)}" cy="${emu(height)}"/><wp:wrapNone/><wp:docPr id="${id}" name="Text Box ${id}"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx>${text}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="position:absolute;margin-left:${left}pt;margin-top:${top}pt;width:${width}pt;height:${height}pt;mso-position-horizontal-relative:page;mso-position-vertical-relative:page"><v:textbox>${text}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
}
