import { detect } from 'chardet'
import { UserError } from '../../../messages/userError.ts'
import { importMessage } from '../../messages/importMessages.ts'

/** In bytes: enough of a text to recognise its encoding. */
const sample = 1e6

/**
 * Decodes a text file, in UTF-8 or in the encoding that it seems to have.
 * @throws UserError if it is in no encoding that can be read
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decode('utf-8', bytes) ?? decode(detect(bytes.subarray(0, sample)) ?? '', bytes)
  if (text === undefined) throw new UserError(importMessage('import.otherEncoding'))
  return text
}

function decode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
