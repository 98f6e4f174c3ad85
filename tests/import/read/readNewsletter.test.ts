import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { issueDays } from '../../../src/import/issueMonth.ts'
import { readNewsletter } from '../../../src/import/read/readNewsletter.ts'
import { wordDocument } from '../../newsletters/writers/wordPackage.ts'
import { pdfOf, pdfOfContents } from '../../support/smallPdf.ts'
import { zip } from '../../support/zip.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsletter-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

async function read(name: string, content: string | Uint8Array) {
  const file = join(folder, name)
  await writeFile(file, content)
  return readNewsletter(file, () => undefined)
}

const page = '<!doctype html><p>A page</p>'
const mail = [
  'From: news@example.org',
  'Subject: May',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="cut"',
  '',
  '--cut',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<h2>Chengdu opens a library</h2><p>It has 300 seats. <a href="https://a.example/">Read</a></p>',
  '--cut',
  'Content-Type: application/pdf; name="may.pdf"',
  'Content-Disposition: attachment; filename="may.pdf"',
  'Content-Transfer-Encoding: base64',
  '',
  'AAAA',
  '--cut--',
  '',
].join('\r\n')

it.each<readonly [name: string, content: string | Uint8Array]>([
  ['pdf.docx', pdfOf(['A page'])],
  ['page.txt', `\n${page}`],
  ['page.doc', page],
  ['mail.txt', `Subject: May\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n${page}`],
])('reads %s as what it is', async (name, content) => {
  const { lines } = await read(name, content)
  expect(lines.map(({ text }) => text)).toEqual(['A page'])
})

it('names the kinds that can be read', async () => {
  await expect(read('rich.rtf', '{\\rtf1 May}')).rejects.toThrow(/^import\.noReader .*rich\.rtf.*\.docx/)
})

it('reads the HTML of an email, and names its attachments', async () => {
  const { lines, remarks } = await read('may.eml', mail)
  expect(lines.map(({ text, heading }) => [text, heading])).toEqual([
    ['Chengdu opens a library', true],
    ['It has 300 seats. Read', false],
  ])
  expect(lines[1]?.links).toEqual([{ label: 'Read', address: 'https://a.example/' }])
  expect(remarks).toMatchObject([{ code: 'attached', params: { files: ['may.pdf'] } }])
})

it.each([
  ['From: A <a@b.example>\nSent: Friday, 4 October 2024 09:15\nTo: members\nSubject: October news'],
  ['On Fri, 4 October 2024 at 09:15, A <a@b.example> wrote:'],
  ['-------- 原始邮件 --------\n发件人: 商会\n日期: 2024年10月4日\n收件人: 会员\n主题: October news'],
])('takes the headers of a forwarded email and the words above them out of it: %s', async (headers) => {
  const outer = 'From: me@b.example\nSubject: Fwd: news\nDate: Mon, 7 Oct 2024 08:00:00 +0800\n'
  const own = 'Content-Type: text/plain; charset=utf-8\n\nFor the site, please.\n\n'
  const { lines, apart, mail } = await read(
    'fwd.eml',
    `${outer}${own}${headers}\n\nPort opens\n\nShips call.\n`,
  )
  expect(lines.map(({ text }) => text)).toEqual(['Port opens', 'Ships call.'])
  expect(apart[0]).toMatchObject({ text: 'For the site, please.', reason: 'reason.forwarder' })
  expect(mail?.subject).toBe(headers.includes('wrote') ? 'Fwd: news' : 'October news')
  expect(issueDays([], mail)).toMatchObject({ posted: '2024-10-04' })
})

const png = '<a:blip/><pic:pic xmlns:pic="urn:pic"/>'
const drawing = `<w:p><w:r><w:drawing><wp:inline xmlns:wp="urn:wp"><wp:docPr descr="A port"/>${png}</wp:inline></w:drawing></w:r></w:p>`

it.each([
  ['may.html', '<p>Port opens</p><img src="a.png" alt="A port"><img alt="" src="b.png"><img width="1">'],
  ['may.md', '# Port opens\n\n![A port](a.png)\n\n# Bridge opens\n'],
  ['may.docx', wordDocument(`<w:p><w:r><w:t>Port opens</w:t></w:r></w:p>${drawing}`)],
])('says where the pictures of %s were', async (name, content) => {
  const { apart, remarks } = await read(name, content)
  expect(apart).toEqual([{ text: 'A port', page: 1, line: 2, reason: 'reason.picture' }])
  expect(remarks).toMatchObject([{ code: 'pictures', params: { count: 1 }, page: 1, line: 2 }])
})

const office =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:text" xmlns:style="urn:style" xmlns:fo="urn:fo" xmlns:xlink="urn:xlink" xmlns:table="urn:table"'

it('reads an OpenDocument text, and keeps its notes apart', async () => {
  const content = `<office:document-content ${office}><office:automatic-styles><style:style style:name="P1"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles><office:body><office:text><text:h>Head</text:h><text:p text:style-name="P1">Bold head</text:p><text:p>A<text:s/>sentence<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Rounded.</text:p></text:note-body></text:note>. <text:a xlink:href="https://a.example/">Read</text:a></text:p><table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table></office:text></office:body></office:document-content>`
  const { lines, apart, remarks } = await read(
    'may.odt',
    zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content }),
  )
  expect(lines.map(({ text, heading, cell }) => [text, heading, cell?.column])).toEqual([
    ['Head', true, undefined],
    ['Bold head', true, undefined],
    ['A sentence. Read', false, undefined],
    ['a', false, 1],
    ['b', false, 2],
  ])
  expect(lines[2]?.links).toEqual([{ label: 'Read', address: 'https://a.example/' }])
  expect(apart.map(({ text }) => text)).toEqual(['Rounded.'])
  expect(remarks).toMatchObject([{ code: 'apart', params: { text: 'Rounded.', reason: 'reason.footnote' } }])
})

it('reads the boxes of an OpenDocument text in the order of their places, page by page', async () => {
  const names = `${office} xmlns:draw="urn:draw" xmlns:svg="urn:svg"`
  const place = (x: string, y: string) =>
    `text:anchor-type="char" svg:x="${x}" svg:y="${y}" svg:width="3.3in" svg:height="1in"`
  const frame = (text: string, x: string, y: string) =>
    `<draw:frame ${place(x, y)}><draw:text-box><text:p>${text}</text:p></draw:text-box></draw:frame>`
  const shape = (text: string, x: string, y: string) =>
    `<draw:custom-shape ${place(x, y)}><text:p>${text}</text:p><draw:enhanced-geometry/></draw:custom-shape>`
  const first = [
    shape('第二篇。', '4.2in', '5in'),
    frame('The second.', '1.7cm', '12.7cm'),
    frame('第一篇。', '4.2in', '2in'),
    shape('The first.', '0.7in', '2in'),
  ]
  const content = `<office:document-content ${names}><office:automatic-styles><style:style style:name="P2"><style:paragraph-properties fo:break-before="page"/></style:style></office:automatic-styles><office:body><office:text><text:p>${first.join('')}</text:p><text:p text:style-name="P2">${frame('The third.', '0.7in', '1in')}</text:p><text:p>After it all.</text:p></office:text></office:body></office:document-content>`
  const { lines } = await read(
    'may.odt',
    zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content }),
  )
  expect(lines.map(({ text, page }) => `${page} ${text}`)).toEqual([
    '1 The first.',
    '1 第一篇。',
    '1 The second.',
    '1 第二篇。',
    '2 The third.',
    '2 After it all.',
  ])
})

it('reads the slides of a presentation, box by box from top to bottom', async () => {
  const box = (text: string, x: number, y: number) =>
    `<p:sp><p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="4000000" cy="900000"/></a:xfrm></p:spPr><p:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`
  const table =
    '<a:tbl><a:tr><a:tc><a:p><a:r><a:t>Cell</a:t></a:r></a:p></a:tc><a:tc><a:p><a:r><a:t>Next</a:t></a:r></a:p></a:tc></a:tr></a:tbl>'
  const slide = (boxes: string) =>
    `<p:sld xmlns:p="urn:p" xmlns:a="urn:a"><p:cSld><p:spTree>${boxes}</p:spTree></p:cSld></p:sld>`
  const { lines } = await read(
    'may.pptx',
    zip({
      'ppt/presentation.xml': '<p:presentation xmlns:p="urn:p"/>',
      'ppt/slides/slide2.xml': slide(`${box('Last', 0, 0)}<p:graphicFrame>${table}</p:graphicFrame>`),
      'ppt/slides/slide1.xml': slide(box('Below', 0, 5_000_000) + box('Above', 0, 100_000)),
    }),
  )
  expect(lines.map(({ text, page: slideNumber }) => [text, slideNumber])).toEqual([
    ['Above', 1],
    ['Below', 1],
    ['Last', 2],
    ['Cell', 2],
    ['Next', 2],
  ])
  expect(lines.at(-1)?.cell).toEqual({ table: 1, row: 1, column: 2 })
})

it('replaces ligatures by letters', async () => {
  const { lines } = await read('may.txt', 'The oﬃce is open.')
  expect(lines[0]?.text).toBe('The office is open.')
})

it('marks letters of a PDF that have no name in their font', async () => {
  const shown = 'BT /F 12 Tf 50 700 Td (The office is open.) Tj 0 -20 Td (It has \\003\\004 seats.) Tj ET'
  const { lines } = await read('may.pdf', pdfOfContents([shown]))
  expect(lines[1]?.text).toBe('It has \ufffd\ufffd seats.')
})

it('reports once that a file names no letters in many lines, and what helps', async () => {
  const lines = Array.from({ length: 7 }, (_, index) => `Hall ${index} has \ufffd\ufffd seats.`)
  const { remarks } = await read('june.txt', lines.join('\n'))
  expect(remarks).toMatchObject([
    {
      rule: 'lost-characters',
      line: 1,
      code: 'unnamed',
      params: { count: 7, text: 'Hall 0 has \ufffd\ufffd seats.' },
    },
  ])
})

/** Reads as another user, because root may read every file. */
async function readWithoutRights(file: string): Promise<unknown> {
  const isAdministrator = process.geteuid?.() === 0
  if (isAdministrator) process.seteuid?.(65_534)
  const refused = await readNewsletter(file, () => undefined).catch((error: unknown) => error)
  if (isAdministrator) process.seteuid?.(0)
  return refused
}

it('says that the newsletter cannot be read, not that a folder cannot be written', async () => {
  const file = join(folder, 'secret.txt')
  await writeFile(file, 'May')
  await chmod(folder, 0o755)
  await chmod(file, 0)
  expect(await readWithoutRights(file)).toMatchObject({
    name: 'UserError',
    told: {
      code: 'import.unreadable',
      params: { file: 'secret.txt' },
      quoted: expect.stringContaining('EACCES'),
    },
  })
})
