import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Issue } from '../../src/archive/issue.ts'
import { onePage } from '../../src/editions/page/onePage.ts'
import { printPdf } from '../../src/editions/page/printPdf.ts'
import { textSpeller } from '../../src/editions/spellText.ts'
import { linesWith, type PdfPage, pdfPages, printedText } from './support/printedPages.ts'
import { july } from './support/reader.ts'
import { expect, test } from './support/test.ts'

const root = { base: '/', site: 'https://example.org' }

type Node = { readonly role?: string; readonly lang?: string; readonly children?: readonly object[] }

/** What programs read from a PDF: its outline, its tags and their languages. */
async function readPdf(bytes: Uint8Array) {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const titles = (await document.getOutline()).flatMap(function all({ title, items }): string[] {
    return [title, ...items.flatMap(all)]
  })
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, (_, at) => document.getPage(at + 1)),
  )
  const trees = await Promise.all(pages.map((page) => page.getStructTree()))
  const nodes = trees.flatMap((tree) => nodesIn(tree))
  const contents = await Promise.all(pages.map((page) => page.getTextContent()))
  const text = contents.flatMap(({ items }) => items.flatMap((item) => ('str' in item ? item.str : [])))
  const links = (await Promise.all(pages.map((page) => page.getAnnotations()))).flat()
  const { info, metadata } = await document.getMetadata()
  const objects = Buffer.from(bytes).toString('latin1')
  return {
    titles,
    roles: nodes.map(({ role }) => role),
    languages: nodes.flatMap(({ lang }) => lang ?? []),
    text: squeezed(text.join('')),
    links: links.map(({ contentsObj }) => contentsObj?.str),
    described: [info, metadata.getRaw()].map((one) => JSON.stringify(one)).join(),
    fonts: [...objects.matchAll(/\/BaseFont ?\/\w+\+([\w-]+)/g)].map(([, name]) => name),
    hasDrawnFont: objects.includes('/Type3'),
  }
}

function squeezed(text: string): string {
  return text.replace(/\s/g, '')
}

/** A node of a structure tree and all below it. */
function nodesIn(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(nodesIn)]
}

for (const kind of ['without pinyin', 'with pinyin']) {
  test(`the PDF of an issue, ${kind}, is A4 in our own fonts, outlined by its headings, tagged by language, described, and searchable`, async ({
    archive,
  }) => {
    const whole = july(archive)
    // A browser takes long to print pinyin.
    const issue = kind === 'with pinyin' ? { ...whole, stories: whole.stories.slice(0, 4) } : whole
    const spell = kind === 'with pinyin' ? textSpeller([]) : undefined
    const footer = 'Southwest China ‘July’ 2021; 西南地区'
    const bytes = (await printPdf(onePage(issue, root, spell), footer)) ?? new Uint8Array()
    expect(bytes.length).toBeLessThanOrEqual(spell ? 1_200_000 : 600_000)
    const pages = await pdfPages(bytes)
    for (const { width, height } of pages) expect([width, height].map(Math.round)).toEqual([595, 842])
    const read = await readPdf(bytes)
    const { titles, roles, languages, fonts, hasDrawnFont } = read
    const headlines = issue.stories.map(({ headline }) => `${headline.en} ${headline.zh}`)
    expect(titles).toEqual(expect.arrayContaining(headlines))
    expect(titles.filter((title) => /(\S{2,})\1$/.test(title))).toEqual([])
    expect(hasDrawnFont).toBe(false)
    expect(read.links).toEqual(expect.arrayContaining(headlines))
    expect(read.links.filter((label) => !label)).toEqual([])
    expect(read.described).toMatch(/"Author":"Southwest China".*<pdfuaid:part>1<.*西南地区/)
    expect(fonts.filter((name) => !name?.startsWith('NotoSerif'))).toEqual([])
    if (!spell) expectEveryText(issue, pages, read.text, footer)
    expect(languages).toEqual(expect.arrayContaining(['en', 'zh-Hans']))
    expect(roles.filter((role) => role === 'H3')).toHaveLength(issue.stories.length)
    expect(roles).toEqual(expect.arrayContaining(['H1', 'H2', 'P', 'Link']))
  })
}

/** July fills twelve pages at most. Each has its footer, and the two languages of a headline are level. */
function expectEveryText(issue: Issue, pages: readonly PdfPage[], text: string, footer: string): void {
  expect(pages.length).toBeLessThanOrEqual(12)
  expect(text.split(squeezed(footer))).toHaveLength(pages.length + 1)
  const sentences = issue.stories.flatMap(({ headline, body }) => [headline, ...body.flat()])
  for (const sentence of sentences.flatMap(({ en = '', zh = '' }) => [en, zh]))
    expect(text).toContain(squeezed(sentence))
  const columns = [printedText(pages, { to: 320 }), printedText(pages, { from: 320 })]
  const [contents] = linesWith(columns[0] ?? [], 'Latest news')
  const [english = [], chinese = []] = columns.map((printed) =>
    printed.filter(({ line }) => line.page > 0 || line.y > (contents?.y ?? 0)),
  )
  for (const { headline } of issue.stories) {
    const [listed] = linesWith(columns[0] ?? [], headline.en ?? '')
    const [en] = linesWith(english, headline.en ?? '')
    const [zh] = linesWith(chinese, headline.zh ?? '')
    expect([listed?.page, en?.page], headline.en).toEqual([0, zh?.page])
    expect(Math.abs((en?.y ?? 0) - (zh?.y ?? 0)), headline.en).toBeLessThan(1)
  }
}
