import { deflateSync } from 'node:zlib'

/** An object of a PDF, as it stands between its first and its last line. */
type PdfObject = { readonly number: number; readonly body: string }

/**
 * Packs the objects of a PDF, which browsers write as plain text, into streams (ISO 32000-1 §7.5.7). The tags of a text
 * with pinyin are a third of its file.
 * @returns the PDF itself, if it has no plain table of its objects: then it is packed, encrypted or changed
 */
export function packPdf(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1')
  const start = Number(/\nstartxref\n(\d+)\n%%EOF\s*$/.exec(text)?.[1])
  const [table, rows = '', trailer = ''] =
    /^xref\n0 \d+\n((?:\d{10} \d{5} [fn][ \r]\n)+)trailer\n<<([\s\S]*?)>>\nstartxref/.exec(
      text.slice(start),
    ) ?? []
  if (table === undefined || /\/(?:Prev|Encrypt)\b/.test(trailer)) return pdf
  return write(objectsIn(text, rows, start), trailer.replace(/\/Size \d+\s*/, ''))
}

/** The objects that a table has. Each ends where the next one begins. */
function objectsIn(text: string, rows: string, tableStart: number): PdfObject[] {
  const used = [...rows.matchAll(/(\d{10}) \d{5} ([fn])/g)].flatMap(([, offset, kind], number) =>
    kind === 'n' ? [{ number, from: Number(offset) }] : [],
  )
  const sorted = used.toSorted((one, other) => one.from - other.from)
  return sorted.map(({ number, from }, at) => {
    const whole = text.slice(from, sorted[at + 1]?.from ?? tableStart)
    const [first, last] = [`${number} 0 obj\n`, '\nendobj\n']
    if (!whole.startsWith(first) || !whole.trimEnd().endsWith(last.trim()))
      throw new Error(`the PDF has no object ${number} at ${from}`)
    return { number, body: whole.slice(first.length, whole.lastIndexOf(last)) }
  })
}

/** A row of the new table: an object that stands at an offset, or at a place in a packed stream. */
type Row = readonly [kind: 1 | 2, where: number, place: number]

/** How many objects share a stream. Readers unpack a whole one for each object that they want. */
const together = 200

/** Writes a PDF of these objects. Those with a stream stay as they are, since its content is compressed already. */
function write(objects: readonly PdfObject[], trailer: string): Uint8Array {
  const streams = objects.filter(hasStream)
  const plain = objects.filter((one) => !hasStream(one))
  const rows = new Map<number, Row>()
  let next = 1 + Math.max(0, ...objects.map(({ number }) => number))
  let file = '%PDF-1.5\n%\xe2\xe3\xcf\xd3\n'
  const add = (number: number, body: string) => {
    rows.set(number, [1, file.length, 0])
    file += `${number} 0 obj\n${body}\nendobj\n`
  }
  for (const { number, body } of streams) add(number, body)
  for (let at = 0; at < plain.length; at += together) {
    const packed = plain.slice(at, at + together)
    for (const [place, { number }] of packed.entries()) rows.set(number, [2, next, place])
    add(next++, objectStream(packed))
  }
  const start = file.length
  rows.set(next, [1, start, 0])
  file += `${next} 0 obj\n${tableStream(rows, next + 1, trailer)}\nendobj\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

function hasStream({ body }: PdfObject): boolean {
  return body.endsWith('\nendstream')
}

function objectStream(objects: readonly PdfObject[]): string {
  let offset = 0
  const heads = objects.map(({ number, body }) => {
    const head = `${number} ${offset}`
    offset += body.length + 1
    return head
  })
  const head = `${heads.join(' ')}\n`
  const content = head + objects.map(({ body }) => body).join('\n')
  return stream(`/Type /ObjStm /N ${objects.length} /First ${head.length}`, Buffer.from(content, 'latin1'))
}

/** The table of all objects, as a stream of six bytes a row (§7.5.8). A number that no object has is free. */
function tableStream(rows: ReadonlyMap<number, Row>, size: number, trailer: string): string {
  const table = Buffer.alloc(6 * size)
  for (const [number, [kind, where, place]] of rows) {
    table.writeUInt8(kind, 6 * number)
    table.writeUInt32BE(where, 6 * number + 1)
    table.writeUInt8(place, 6 * number + 5)
  }
  return stream(`/Type /XRef /Size ${size} /W [1 4 1] ${trailer.trim()}`, table)
}

function stream(dictionary: string, content: Buffer): string {
  const packed = deflateSync(content, { level: 9 }).toString('latin1')
  return `<<${dictionary} /Filter /FlateDecode /Length ${packed.length}>>\nstream\n${packed}\nendstream`
}
