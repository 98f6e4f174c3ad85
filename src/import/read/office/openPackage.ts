import { unzipSync } from 'fflate'
import { UserError } from '../../../messages/userError.ts'
import { importMessage } from '../../messages/importMessages.ts'
import { readXml, type XmlElement } from './readXml.ts'
import { refuseZipBomb } from './refuseZipBomb.ts'

/** The XML parts of an office document, by their names in the archive. */
export type OfficePackage = {
  readonly names: readonly string[]
  /** Undefined if there is no such part. */
  readonly part: (name: string) => XmlElement | undefined
}

/**
 * Opens an office document.
 * @throws UserError if it is not a zip archive, or unpacks to more than a newsletter could
 */
export function openPackage(bytes: Uint8Array): OfficePackage {
  refuseZipBomb(bytes)
  const files = unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$|^mimetype$/.test(name) })
  return {
    names: Object.keys(files),
    part: (name) => {
      const content = files[name]
      return content && parsed(name, new TextDecoder(encodingOf(content)).decode(content))
    },
  }
}

/** XML in UTF-16 begins with a byte order mark. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

function parsed(name: string, xml: string): XmlElement {
  try {
    return readXml(xml)
  } catch (error) {
    if (error instanceof UserError || !(error instanceof Error)) throw error
    throw new UserError(importMessage('import.damagedPart'), {
      quoted: `${name}: ${error.message.split('\n')[0]}`,
    })
  }
}
