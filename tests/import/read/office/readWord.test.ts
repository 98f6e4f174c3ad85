import { expect, it } from 'vitest'
import { newAside } from '../../../../src/import/read/aside.ts'
import { readWord } from '../../../../src/import/read/office/readWord.ts'
import { readXml } from '../../../../src/import/read/office/readXml.ts'
import { wordStyles } from '../../../../src/import/read/office/wordStyles.ts'
import { wordDocument } from '../../../newsletters/writers/wordPackage.ts'
import { floatingBox } from '../../../newsletters/writers/wordXml.ts'

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (inside: string) => `<w:p>${inside}</w:p>`

function textsOf(body: string): string[] {
  return readWord(wordDocument(body)).map(({ text }) => text)
}

it('reads floating boxes in the order of their places, not of the file', () => {
  const box = (text: string, left: number, top: number, id: number) =>
    floatingBox(paragraph(run(text)), { left, top, width: 200, height: 60 }, id)
  const boxes = [
    box('第二篇。', 300, 300, 1),
    box('The second.', 50, 300, 2),
    box('第一篇。', 300, 100, 3),
    box('The first.', 50, 100, 4),
  ]
  expect(textsOf(paragraph(boxes.join('')))).toEqual(['The first.', '第一篇。', 'The second.', '第二篇。'])
})

it('reads a box once, though Word writes it twice, and after the text that it is anchored to', () => {
  const box = floatingBox(paragraph(run('In the box')), { left: 50, top: 90, width: 90, height: 20 }, 1)
  expect(textsOf(paragraph(box + run('Above')) + paragraph(run('Below')))).toEqual([
    'Above',
    'In the box',
    'Below',
  ])
})

it('reads tracked changes as accepted, and says so', () => {
  const aside = newAside()
  const body = paragraph(
    `${run('Four ')}<w:del><w:r><w:delText>hundred</w:delText></w:r></w:del><w:ins>${run('thousand')}</w:ins>`,
  )
  expect(readWord(wordDocument(body), aside).map(({ text }) => text)).toEqual(['Four thousand'])
  expect(aside.remarks).toMatchObject([{ code: 'changes', params: { inserted: 1, deleted: 1 } }])
})

it('keeps headers, footers and footnotes apart', () => {
  const aside = newAside()
  const bytes = wordDocument(paragraph(run('A sentence.')), {
    head: 'The Monthly',
    foot: paragraph(run('Page 1')),
    footnotes: ['Rounded.'],
  })
  expect(readWord(bytes, aside).map(({ text }) => text)).toEqual(['A sentence.'])
  expect(aside.apart.map(({ text, reason }) => `${text} ${reason}`)).toEqual([
    'The Monthly reason.headerOrFooter',
    'Page 1 reason.headerOrFooter',
    'Rounded. reason.footnote',
  ])
})

it('finds the address of a hyperlink and of a field', () => {
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const instruction = '<w:r><w:instrText> HYPERLINK "https://b.example/" </w:instrText></w:r>'
  const body = paragraph(
    `<w:hyperlink r:id="link1">${run('One')}</w:hyperlink>${field('begin')}${instruction}${field('separate')}${run(' two')}${field('end')}${run(' three')}`,
  )
  const [line] = readWord(wordDocument(body, { links: ['https://a.example/'] }))
  expect(line?.links).toEqual([
    { label: 'One', address: 'https://a.example/' },
    { label: 'two', address: 'https://b.example/' },
  ])
})

it('recognises a heading by its style, by bold and by larger type, and the cell of a table', () => {
  const cell = (text: string) => `<w:tc>${paragraph(run(text))}</w:tc>`
  const body = [
    '<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>Styled</w:t></w:r></w:p>',
    paragraph('<w:r><w:rPr><w:b/></w:rPr><w:t>Bold</w:t></w:r>'),
    paragraph('<w:r><w:rPr><w:sz w:val="30"/></w:rPr><w:t>Large</w:t></w:r>'),
    paragraph('<w:r><w:rPr><w:sz w:val="21"/></w:rPr><w:t>A long sentence of a body.</w:t></w:r>'),
    `<w:tbl><w:tr>${cell('a')}${cell('b')}</w:tr></w:tbl>`,
  ]
  const lines = readWord(wordDocument(body.join('')))
  expect(lines.map(({ heading }) => heading)).toEqual([true, true, true, false, false, false])
  expect(lines.flatMap(({ cell: own }) => own ?? [])).toEqual([
    { table: 1, row: 1, column: 1 },
    { table: 1, row: 1, column: 2 },
  ])
})

it('reads the characters under a phonetic guide, and not the guide', () => {
  const guide = `<w:r><w:ruby><w:rubyPr><w:hps w:val="10"/></w:rubyPr><w:rt>${run('Yíbīn')}</w:rt><w:rubyBase>${run('宜宾')}</w:rubyBase></w:ruby></w:r>`
  expect(textsOf(paragraph(run('渡轮在') + guide + run('开航。')))).toEqual(['渡轮在宜宾开航。'])
})

it('treats a property that is switched off as missing', () => {
  const set = (properties: string, text: string) => paragraph(`<w:pPr>${properties}</w:pPr>${run(text)}`)
  const list = (id: number) => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`
  const body = [
    set('<w:outlineLvl w:val="1"/>', 'Outlined'),
    set('<w:pageBreakBefore w:val="0"/>', 'On the same page'),
    set('<w:pageBreakBefore w:val="false"/><w:outlineLvl w:val="9"/>', 'Of the body'),
    set(list(0), 'In no list'),
    set(list(3), 'In a list'),
    set('<w:pageBreakBefore/>', 'On the next page'),
  ]
  const lines = readWord(wordDocument(body.join('')))
  expect(lines.map(({ page, heading, part }) => [page, heading, part])).toEqual([
    [1, true, undefined],
    [1, false, undefined],
    [1, false, undefined],
    [1, false, undefined],
    [1, false, 'listItem'],
    [2, false, undefined],
  ])
})

it('prefers the outline level of a style to that of its base', () => {
  const style = (id: string, level: number, base = '') =>
    `<w:style w:styleId="${id}"><w:name w:val="${id}"/>${base}<w:pPr><w:outlineLvl w:val="${level}"/></w:pPr></w:style>`
  const { styleOf } = wordStyles(
    readXml(
      `<w:styles xmlns:w="w">${style('Over', 0)}${style('Under', 9, '<w:basedOn w:val="Over"/>')}</w:styles>`,
    ),
  )
  expect([styleOf('Over')?.outlined, styleOf('Under')?.outlined]).toEqual([true, false])
})
