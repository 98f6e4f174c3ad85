import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { onePage } from '../../src/publish/editions/page/onePage.ts'
import { printPdf } from '../../src/publish/editions/page/printPdf.ts'
import { pdfPages } from './support/pdfPages.ts'
import { july } from './support/reader.ts'
import { expect, test } from './support/test.ts'

const root = { base: '/', site: 'https://example.org' }

type Node = { readonly role?: string; readonly lang?: string; readonly children?: readonly object[] }

/** A node of a structure tree and all below it. */
function nodesIn(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(nodesIn)]
}

test('the PDF of an issue is A4, outlined by its headings, and tagged with the language of each block', async ({
  archive,
}) => {
  const issue = july(archive)
  const bytes = (await printPdf(onePage(issue, root))) ?? new Uint8Array()
  expect(bytes.length).toBeLessThanOrEqual(1_500_000)
  for (const { width, height } of await pdfPages(bytes)) {
    expect([width, height].map(Math.round)).toEqual([595, 842])
  }
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const titles = (await document.getOutline()).flatMap(function all({ title, items }): string[] {
    return [title, ...items.flatMap(all)]
  })
  for (const { headline } of issue.stories) {
    expect(titles.some((title) => title.includes(headline.en ?? '-'))).toBe(true)
  }
  const pages = Array.from({ length: document.numPages }, (_, at) => document.getPage(at + 1))
  const trees = await Promise.all(pages.map(async (page) => (await page).getStructTree()))
  const nodes = trees.flatMap((tree) => nodesIn(tree))
  const languages = new Set(nodes.flatMap(({ lang }) => lang ?? []))
  expect([...languages].sort()).toEqual(expect.arrayContaining(['en', 'zh-Hans']))
  const roles = nodes.map(({ role }) => role)
  expect(roles.filter((role) => role === 'H3')).toHaveLength(issue.stories.length)
  expect(roles).toEqual(expect.arrayContaining(['H1', 'H2', 'P', 'Link', 'Figure']))
})
