import { unzipSync } from 'fflate'
import { UserError } from '../../../messages/userError.ts'
import { importMessage } from '../../messages/importMessages.ts'
import { findElements, readXml, type XmlElement } from './readXml.ts'

/** The XML parts of an office document, by their names in the archive. */
export type OfficePackage = {
  readonly names: readonly string[]
  /** Undefined if there is no such part. */
  readonly part: (name: string) => XmlElement | undefined
}

/** What a newsletter never has: more parts than this, or more bytes of XML. */
const most = { parts: 5000, bytes: 200e6 } as const

/**
 * Opens an office document.
 * @throws UserError if it is not a zip archive, or unpacks to more than a newsletter could
 */
export function openPackage(bytes: Uint8Array): OfficePackage {
  const files = unzipped(bytes)
  return {
    names: Object.keys(files),
    part: (name) => files[name] && parsed(name, textOf(files[name])),
  }
}

/** The XML files of an archive. Of a file that is larger than the archive states, the rest is left out. */
function unzipped(bytes: Uint8Array): Partial<Record<string, Uint8Array>> {
  let [parts, unpacked] = [0, 0]
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const isXml = /\.(?:xml|rels)$/.test(name)
        parts += 1
        unpacked += isXml ? originalSize : 0
        if (parts > most.parts || unpacked > most.bytes) throw tooLarge()
        return isXml
      },
    })
  } catch (error) {
    throw error instanceof UserError ? error : notOffice()
  }
}

/** XML in UTF-16 begins with a byte order mark. */
function textOf(content: Uint8Array): string {
  const [first, second] = content
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(content)
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

function tooLarge(): UserError {
  return new UserError(importMessage('import.zipBomb', { megabytes: most.bytes / 1e6, parts: most.parts }))
}

/** The error for a file that is not the Office document that its ending says. */
export function notOffice(): UserError {
  return new UserError(importMessage('import.notZip'))
}

/** The addresses that a part of the document links to, by the ids that it uses. */
export function linksOf(parts: OfficePackage, name: string): ReadonlyMap<string, string> {
  const relations = parts.part(name.replace(/([^/]+)$/, '_rels/$1.rels'))
  return new Map(
    (relations ? findElements(relations, 'Relationship') : []).map(({ attributes }) => [
      attributes.Id ?? '',
      attributes.Target ?? '',
    ]),
  )
}
