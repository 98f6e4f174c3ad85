import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { chromium, type Route } from '@playwright/test'
import { UserError } from '../../messages/userError.ts'
import { type Markup, markup } from '../markup.ts'
import { editionMessage } from '../messages/editionMessages.ts'
import { publication } from '../publication.ts'
import { type Browser, findChromium, findHeadlessShell } from './findChromium.ts'

/** Two hundred stories with pinyin take a minute. */
const timeout = 300_000

/**
 * Prints a page as a PDF with tags and an outline, on the paper that its style names. It uses the project's
 * fonts, so that it looks the same on every machine.
 * @param footer what each page has at its foot, beside its number
 * @returns undefined if this machine has no Chromium
 * @throws UserError if it has one that does not print
 */
export async function printPdf(html: string, footer: string): Promise<Uint8Array | undefined> {
  const found = findHeadlessShell() ?? findChromium()
  if (!found) return undefined
  try {
    return await printIn(found, html.replace('</style>', `${footerRule(footer)}</style>`))
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split('\n')
    throw new UserError(editionMessage('editions.chromiumFailed', { path: found.path }), { quoted: reason })
  }
}

async function printIn({ path }: Browser, html: string): Promise<Uint8Array> {
  const browser = await chromium.launch({
    executablePath: path,
    // Root may not start a browser in its sandbox. The page has no script and loads only the fonts.
    chromiumSandbox: process.getuid?.() !== 0,
  })
  try {
    // The page's own policy allows no fonts.
    const page = await browser.newPage({ javaScriptEnabled: false, bypassCSP: true })
    await page.route('**/*', answerFonts)
    // A browser loads only the fonts of the medium that it lays out.
    await page.emulateMedia({ media: 'print' })
    await page.setContent(html.replace('<style>', `<style>${fontFaces()}`), {
      timeout,
      waitUntil: 'networkidle',
    })
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) =>
        all.map((one): PdfLink => [one.getAttribute('href') ?? '', one.textContent.trim()]),
      )
    const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true })
    return await describePdf(pdf, links)
  } finally {
    await browser.close()
  }
}

/** Style sheets know no texts of a page, and the page's own style is the same for every issue. */
function footerRule(text: string): string {
  const written = text.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)
  return `@page{@bottom-left{content:'${written}'}}`
}

const require = createRequire(import.meta.url)

/** The folders of the families that `pageStyle.ts` names, by the host that a page loads them from. */
const fontFolders: ReadonlyMap<string, string> = new Map([
  ['latin.invalid', dirname(require.resolve('@fontsource/noto-serif/400.css'))],
  ['chinese.invalid', dirname(require.resolve('@fontsource/noto-serif-sc/400.css'))],
])

/** The rules of all fonts. Each has a file for every hundred characters, so that a page loads only what it shows. */
function fontFaces(): string {
  const rules = [...fontFolders].flatMap(([host, folder]) =>
    ['400.css', '600.css'].map((name) =>
      readFileSync(join(folder, name), 'utf8').replaceAll('./files/', `https://${host}/`),
    ),
  )
  return rules.join('')
}

/** Answers requests for fonts from their packages, and no other. */
function answerFonts(route: Route): Promise<void> {
  const { hostname, pathname } = new URL(route.request().url())
  const folder = fontFolders.get(hostname)
  if (folder === undefined) return route.abort()
  const path = join(folder, 'files', basename(pathname))
  return route.fulfill({ path, headers: { 'access-control-allow-origin': '*' } })
}

/** A link of a page: its address, or `#` and the id that it leads to, and its text. */
type PdfLink = readonly [target: string, text: string]

/**
 * Adds to a tagged PDF of an issue what PDF/UA asks for (ISO 14289-1, 5 and 7.18.5) and a browser leaves out: its author,
 * its subject, the same as XMP, and the text of each link for screen readers.
 * @param links the links of the page in reading order
 */
async function describePdf(bytes: Uint8Array, links: readonly PdfLink[]): Promise<Uint8Array> {
  const [author, subject] = [publication.name.en, publication.description.en]
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  document.setAuthor(author)
  document.setSubject(subject)
  document.setCreator(author)
  const packet = String(xmp(document.getTitle() ?? '', author, subject))
  const metadata = document.context.stream(Buffer.from(packet), { Type: 'Metadata', Subtype: 'XML' })
  document.catalog.set(PDFName.of('Metadata'), document.context.register(metadata))
  const left = [...links]
  for (const page of document.getPages())
    for (const link of page.node.Annots()?.asArray() ?? []) {
      const annotation = document.context.lookup(link, PDFDict)
      const target = targetOf(annotation)
      const at = left.findIndex(([address]) => address === target)
      const [[, text = ''] = []] = at < 0 ? [] : left.splice(at, 1)
      annotation.set(PDFName.of('Contents'), PDFHexString.fromText(text || target))
    }
  return document.save()
}

/** The address of a link, or `#` and the id in the page that it leads to. */
function targetOf(annotation: PDFDict): string {
  const id = annotation.lookup(PDFName.of('Dest'))
  if (id instanceof PDFName) return `#${id.decodeText()}`
  const address = annotation.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'))
  return address instanceof PDFString ? address.decodeText() : ''
}

function xmp(title: string, author: string, subject: string): Markup {
  return markup`<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${subject}</rdf:li></rdf:Alt></dc:description>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`
}
