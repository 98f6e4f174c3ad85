import { zip } from '../../support/zip.ts'
import { plainStyle, type TypeStyle } from '../style/houseStyle.ts'
import { escapeMarkup } from './asPage.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

const names = Object.entries({
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: office,
  v: 'urn:schemas-microsoft-com:vml',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
})
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ')

export type WordParts = {
  readonly body: string
  /** Addresses of hyperlinks; the first has the id `link1`. */
  readonly links: readonly string[]
  readonly footnotes: readonly string[]
  readonly head: string
  readonly foot: string
  readonly type: TypeStyle
  /** Columns that the text flows through. */
  readonly columns: 1 | 2 | 3
}

/** A Word file with these parts. */
export function wordPackage(parts: WordParts): Uint8Array {
  const { body, links, footnotes, head, foot, type, columns } = parts
  const related = ['styles', 'footnotes', 'header', 'footer']
  const relations = [
    ...related.map((part) => `<Relationship Id="${part}" Type="${office}/${part}" Target="${part}.xml"/>`),
    ...links.map(
      (link, index) =>
        `<Relationship Id="link${index + 1}" Type="${office}/hyperlink" Target="${escapeMarkup(link)}" TargetMode="External"/>`,
    ),
  ]
  const section = `<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1021" w:bottom="1134" w:left="1021" w:header="567" w:footer="567" w:gutter="0"/><w:cols w:num="${columns}" w:space="${twips(type.gutter)}"/></w:sectPr>`
  const part = (name: string, content: string) => `${declaration}<w:${name} ${names}>${content}</w:${name}>`
  return zip({
    '[Content_Types].xml': `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/>${related.map((name) => `<Override PartName="/word/${name}.xml" ContentType="${word}.${name}+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${declaration}<Relationships xmlns="${packages}/relationships">${relations.join('')}</Relationships>`,
    'word/document.xml': part('document', `<w:body>${body}${section}</w:body>`),
    'word/styles.xml': part('styles', normalXml(type) + styles.map(styleXml).join('')),
    'word/footnotes.xml': part('footnotes', footnotes.map(footnoteXml).join('')),
    'word/header.xml': part('hdr', `<w:p><w:r><w:t xml:space="preserve">${head}</w:t></w:r></w:p>`),
    'word/footer.xml': part('ftr', foot),
  })
}

/** A Word file with this body in the plain style, for tests of a few paragraphs. */
export function wordDocument(body: string, parts: Partial<WordParts> = {}): Uint8Array {
  const { type } = plainStyle
  return wordPackage({ links: [], footnotes: [], head: '', foot: '', type, columns: 1, ...parts, body })
}

const styles = [
  { id: 'Title', name: 'Title', run: '<w:b/><w:sz w:val="44"/>' },
  { id: 'Heading1', name: 'heading 1', run: '<w:b/><w:sz w:val="36"/>' },
  { id: 'Heading2', name: 'heading 2', run: '<w:b/><w:sz w:val="28"/>' },
  { id: 'Caption', name: 'caption', run: '<w:sz w:val="18"/>' },
] as const

/** The style that the others are based on. */
function normalXml({ size, justified, serif, spaced }: TypeStyle): string {
  const [latin, chinese] = serif ? ['Times New Roman', 'SimSun'] : ['Calibri', 'Microsoft YaHei']
  const fonts = `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${chinese}"/>`
  const paragraph = `<w:spacing w:after="${spaced ? twips(size * 0.6) : 0}"/><w:jc w:val="${justified ? 'both' : 'left'}"/>`
  return `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr>${paragraph}</w:pPr><w:rPr>${fonts}<w:sz w:val="${size * 2}"/></w:rPr></w:style>`
}

function twips(points: number): number {
  return Math.round(points * 20)
}

/** A heading style. A heading stays with what follows, and is never justified. */
function styleXml({ id, name, run }: (typeof styles)[number]): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:jc w:val="left"/></w:pPr><w:rPr>${run}</w:rPr></w:style>`
}

function footnoteXml(text: string, index: number): string {
  return `<w:footnote w:id="${index + 1}"><w:p><w:r><w:t xml:space="preserve">${escapeMarkup(text)}</w:t></w:r></w:p></w:footnote>`
}
