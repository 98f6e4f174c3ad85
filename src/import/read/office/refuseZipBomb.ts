import { inflateRawSync } from 'node:zlib'
import { UserError } from '../../../messages/userError.ts'
import { importMessage } from '../../messages/importMessages.ts'

const mostEntries = 5000
const mostUnpacked = 200e6
const endSignature = 0x06054b50
const entrySignature = 0x02014b50

/**
 * Refuses a zip archive that unpacks to far more than a newsletter could. It unpacks each entry, because an archive may
 * state a false size. Overlapping entries count each time. Format:
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.
 * @param most the largest unpacked size, in bytes
 * @throws UserError if it is larger, or if the bytes are not a zip archive
 */
export function refuseZipBomb(bytes: Uint8Array, most = mostUnpacked): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  const entries = view.getUint16(end + 10, true)
  if (entries > mostEntries) throw tooLarge()
  let at = view.getUint32(end + 16, true)
  let left = most
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== entrySignature) throw notZip()
    left -= unpackedSize(view, at, left)
    if (left < 0) throw tooLarge()
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
}

function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65557); at -= 1)
    if (view.getUint32(at, true) === endSignature) return at
  throw notZip()
}

/** The unpacked size of the entry. Unpacking stops when it is larger than `most`. */
function unpackedSize(view: DataView, entry: number, most: number): number {
  const header = view.getUint32(entry + 42, true)
  if (header + 30 > view.byteLength) throw notZip()
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
  const packed = Math.min(view.getUint32(entry + 20, true), Math.max(0, view.byteLength - start))
  if (view.getUint16(entry + 10, true) === 0) return packed
  try {
    return inflateRawSync(new Uint8Array(view.buffer, view.byteOffset + start, packed), {
      maxOutputLength: most + 1,
    }).length
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge()
    throw notZip()
  }
}

function tooLarge(): UserError {
  const params = { megabytes: mostUnpacked / 1e6, parts: mostEntries }
  return new UserError(importMessage('import.zipBomb', params))
}

function notZip(): UserError {
  return new UserError(importMessage('import.notZip'))
}
