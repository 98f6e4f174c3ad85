import { zip } from '../../support/zip.ts'
import { type MadeStory, madeNotice, madeSources, madeStories } from './stories.ts'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'

/** The made newsletter as a Word document: headings, hyperlinks, and the first story's Chinese in a text box. */
export function madeWord(): Buffer {
  const links = madeStories.flatMap(({ link }) => link ?? [])
  const bodies = madeStories.flatMap((story, index) => [
    ...(story.section === 'relevant' ? [paragraph('Relevant News'), paragraph(madeNotice)] : []),
    ...storyParagraphs(
      story,
      index === 0,
      story.link === undefined ? '' : `rId${links.indexOf(story.link) + 2}`,
    ),
  ])
  const closing = [
    paragraph(`主要来源：${madeSources.zh.join('、')}`),
    paragraph(`Sources: ${madeSources.en.join(', ')}`),
  ]
  return wordDocument([paragraph('LATEST NEWS'), ...bodies, ...closing].join(''), links)
}

/** A Word document with this body. */
export function wordDocument(body: string, links: readonly string[] = []): Buffer {
  const external = links.map(
    (link, index) =>
      `<Relationship Id="rId${index + 2}" Type="${relations}/hyperlink" Target="${link}" TargetMode="External"/>`,
  )
  return zip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="${packages}/relationships">${external.join('')}</Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${word}" xmlns:r="${relations}" xmlns:v="urn:schemas-microsoft-com:vml"><w:body>${body}</w:body></w:document>`,
  })
}

function storyParagraphs(
  { headline, date, en, zh = [], more }: MadeStory,
  boxed: boolean,
  relation: string,
): string[] {
  const dated = date === undefined ? '' : `（${date}）`
  const english = en.map((text, index) => {
    if (relation === '' || index < en.length - 1) return paragraph(text)
    const label = more ? 'More here' : 'here'
    return paragraph(more ? `${text} ` : text.replace(/here$/, ''), '', hyperlink(label, relation))
  })
  const chinese = zh.map((text) => paragraph(text)).join('')
  return [
    paragraph(headline.en + (headline.zh === undefined ? dated : ''), 'Heading1'),
    headline.zh === undefined ? '' : paragraph(headline.zh + dated, 'Heading2'),
    ...english,
    boxed
      ? paragraph(
          '',
          '',
          `<w:r><w:pict><v:textbox><w:txbxContent>${chinese}</w:txbxContent></v:textbox></w:pict></w:r>`,
        )
      : chinese,
  ]
}

function paragraph(text: string, style = '', after = ''): string {
  const styled = style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`
  return `<w:p>${styled}${run(text)}${after}</w:p>`
}

function run(text: string): string {
  return text === '' ? '' : `<w:r><w:t xml:space="preserve">${text.replaceAll('&', '&amp;')}</w:t></w:r>`
}

function hyperlink(label: string, relation: string): string {
  return `<w:hyperlink r:id="${relation}">${run(label)}</w:hyperlink>`
}
