import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { type Markup, markup } from '../markup.ts'
import { publication } from '../publication.ts'

/** A link of a page: its address, or `#` and the id that it leads to, and its text. */
export type PdfLink = readonly [target: string, text: string]

/**
 * Adds to a tagged PDF of an issue what PDF/UA asks for (ISO 14289-1, 5 and 7.18.5) and a browser leaves out: its author,
 * its subject, the same as XMP, and the text of each link for screen readers.
 * @param links the links of the page in reading order
 */
export async function describePdf(bytes: Uint8Array, links: readonly PdfLink[]): Promise<Uint8Array> {
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
