import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { element, Markup, markup } from '../markup.ts'

/** What a reader's program shows of a PDF, beside its text. */
export type PdfDescription = {
  readonly author: string
  readonly subject: string
  /** Each link in reading order: its address, or `#` and the id that it leads to, and its text. */
  readonly links: readonly (readonly [target: string, text: string])[]
}

/**
 * Adds to a tagged PDF what PDF/UA asks for (ISO 14289-1, 5 and 7.18.5) and a browser leaves out: its author, its subject,
 * the same as XMP, and the text of each link for screen readers.
 */
export async function describePdf(
  bytes: Uint8Array,
  { author, subject, links }: PdfDescription,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  document.setAuthor(author)
  document.setSubject(subject)
  document.setCreator(author)
  const packet = xmp(document.getTitle() ?? '', author, subject)
  const metadata = document.context.stream(new TextEncoder().encode(packet), {
    Type: 'Metadata',
    Subtype: 'XML',
  })
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

function xmp(title: string, author: string, subject: string): string {
  const inDefault = (text: string) =>
    element('rdf:Alt', {}, element('rdf:li', { 'xml:lang': 'x-default' }, text))
  const described = element(
    'rdf:Description',
    {
      'rdf:about': '',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:pdfuaid': 'http://www.aiim.org/pdfua/ns/id/',
    },
    [
      element('pdfuaid:part', {}, '1'),
      element('dc:title', {}, inDefault(title)),
      element('dc:creator', {}, element('rdf:Seq', {}, element('rdf:li', {}, author))),
      element('dc:description', {}, inDefault(subject)),
    ],
  )
  const graph = element('rdf:RDF', { 'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' }, described)
  const packet = element('x:xmpmeta', { 'xmlns:x': 'adobe:ns:meta/' }, graph)
  const begin = new Markup('<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>')
  return String(markup`${begin}\n${packet}\n${new Markup('<?xpacket end="w"?>')}`)
}
