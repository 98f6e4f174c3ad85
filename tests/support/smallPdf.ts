/** A PDF with one page a text, in Helvetica; an empty text makes an empty page. */
export function pdfOf(texts: readonly string[]): Buffer {
  const kids = texts.map((_, index) => `${index * 2 + 4} 0 R`).join(' ')
  const pages = texts.flatMap((text) => {
    const stream = text === '' ? '' : `BT /F 12 Tf 50 700 Td (${text}) Tj ET`
    return [
      (number: number) =>
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${number + 1} 0 R >>`,
      () => `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    ]
  })
  return assemble([
    () => '<< /Type /Catalog /Pages 2 0 R >>',
    () => `<< /Type /Pages /Count ${texts.length} /Kids [${kids}] >>`,
    () => '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages,
  ])
}

/** A PDF that asks for a password: its keys fit no password that a test would try. */
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

/** The PDF with its pages, plain objects in an uncompressed file, repeated until there are `count` of them. */
export function repeatPages(pdf: Buffer, count: number): Buffer {
  const text = pdf.toString('latin1')
  const pages = [
    ...text.matchAll(/(\d+) 0 obj\s*(<<(?:(?!endobj)[\s\S])*?\/Type \/Page\b(?:(?!endobj)[\s\S])*?)endobj/g),
  ]
  const tree = /(\d+) 0 obj\s*<<(?:(?!endobj)[\s\S])*?\/Type \/Pages\b/.exec(text)?.[1]
  const root = /\/Root (\d+) 0 R/.exec(text)?.[1]
  const before = /startxref\s+(\d+)/.exec(text)?.[1]
  const size = Number(/\/Size (\d+)/.exec(text)?.[1])
  const copies = Array.from({ length: count }, (_, index) =>
    pages[index % pages.length]?.[2]?.replace(/\/Parent \d+ 0 R/, `/Parent ${tree} 0 R`),
  )
  let body = text
  const rows = new Map<number, number>()
  const add = (number: number, object: string) => {
    rows.set(number, body.length)
    body += `${number} 0 obj\n${object}\nendobj\n`
  }
  for (const [index, page] of copies.entries()) add(size + index, page ?? '')
  add(
    Number(tree),
    `<< /Type /Pages /Count ${count} /Kids [${copies.map((_, index) => `${size + index} 0 R`).join(' ')}] >>`,
  )
  const table = [...rows]
    .map(([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`)
    .join('')
  const trailer = `trailer\n<< /Size ${size + count} /Root ${root} 0 R /Prev ${before} >>\nstartxref\n${body.length}\n%%EOF\n`
  return Buffer.from(`${body}xref\n${table}${trailer}`, 'latin1')
}
