import { PDFDocument } from '@cantoo/pdf-lib'

/** A PDF in Helvetica with one page for each text; an empty text makes an empty page. */
export function pdfOf(texts: readonly string[]): Buffer {
  return pdfOfContents(texts.map((text) => (text === '' ? '' : showing(text))))
}

/** A PDF with one page of 595 by 842 points for each content stream, and the font /F. */
export function pdfOfContents(streams: readonly string[], font = 'Helvetica'): Buffer {
  const kids = streams.map((_, index) => `${index * 2 + 4} 0 R`).join(' ')
  const pages = streams.flatMap((stream) => {
    return [
      (number: number) =>
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${number + 1} 0 R >>`,
      () => `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    ]
  })
  return assemble([
    () => `<< /Type /Catalog /Pages 2 0 R >>`,
    () => `<< /Type /Pages /Count ${streams.length} /Kids [${kids}] >>`,
    () => `<< /Type /Font /Subtype /Type1 /BaseFont /${font} >>`,
    ...pages,
  ])
}

function showing(text: string): string {
  return `BT /F 12 Tf 50 700 Td (${text}) Tj ET`
}

/** A PDF that needs a password. Its keys match no password that a test would try. */
export function lockedPdf(): Buffer {
  const key = '5a'.repeat(32)
  const locked = pdfOf(['hidden']).toString('latin1')
  return Buffer.from(
    locked.replace(
      '/Root',
      `/ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}> >> /Root`,
    ),
    'latin1',
  )
}

function assemble(objects: readonly ((number: number) => string)[]): Buffer {
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = body.length
    body += `${index + 1} 0 obj\n${object(index + 1)}\nendobj\n`
    return offset
  })
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
  return Buffer.from(body + table + trailer, 'latin1')
}

/** The PDF with its pages repeated until there are `count` pages. */
export async function repeatPages(pdf: Buffer, count: number): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf)
  const pages = document.getPageCount()
  const wanted = Array.from({ length: count - pages }, (_, index) => index % pages)
  for (const page of await document.copyPages(document, wanted)) document.addPage(page)
  return document.save()
}
