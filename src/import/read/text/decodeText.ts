import { detect } from 'chardet'
import { UserError } from '../../../messages/userError.ts'
import { importMessage } from '../../messages/importMessages.ts'

/** In bytes: enough of a text to recognise its encoding. */
const sample = 1e6

/**
 * Decodes a text file: UTF-8 or GB18030 (which includes GBK and GB2312).
 * @throws UserError that names any other encoding
 */
export function decodeText(bytes: Uint8Array): string {
  const utf8 = decode('utf-8', bytes)
  // English in UTF-16 without a byte order mark is valid UTF-8, with a zero after each letter.
  if (utf8 && utf8.split('\0').length - 1 > utf8.length / 10) throw otherEncoding('import.encoding.unmarked')
  if (utf8 !== undefined) return utf8
  const found = detect(bytes.subarray(0, sample)) ?? 'import.encoding.unknown'
  const text = found === 'GB18030' ? decode(found, bytes) : undefined
  if (text !== undefined) return text
  throw otherEncoding(/^(?:ISO-8859|windows-125)/.test(found) ? 'import.encoding.western' : found)
}

/** @param encoding its name, or the code of a message that describes it */
function otherEncoding(encoding: string): UserError {
  return new UserError(importMessage('import.otherEncoding', { encoding }))
}

function decode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
