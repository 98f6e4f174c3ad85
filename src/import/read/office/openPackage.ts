import { unzipSync } from 'fflate'
import { UserError } from '../../../messages/userError.ts'
import { importMessage } from '../../messages/importMessages.ts'
import { findElements, readXml, type XmlElement } from './readXml.ts'

/** The XML parts of an office document, by their names in the archive. */
export type OfficePackage = {
  readonly names: readonly string[]
  /** Empty if there is no such part. */
  readonly part: (name: string) => XmlElement
}

const nothing: XmlElement = { name: '', attributes: {}, children: [] }

/** In bytes of XML: more than a newsletter has. */
const most = 200e6

/**
 * Opens an office document.
 * @throws UserError if it unpacks to more than a newsletter could
 * @throws Error if it is not a zip archive
 */
export function openPackage(bytes: Uint8Array): OfficePackage {
  let unpacked = 0
  // If a file is larger than the archive states, the rest is left out.
  const files: Partial<Record<string, Uint8Array>> = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      const isXml = /\.(?:xml|rels)$/.test(name)
      if (isXml) unpacked += originalSize
      if (unpacked > most) throw new UserError(importMessage('import.tooMany'))
      return isXml
    },
  })
  return {
    names: Object.keys(files),
    part: (name) => (files[name] ? readXml(new TextDecoder().decode(files[name])) : nothing),
  }
}

/** The addresses that a part of the document links to, by the ids that it uses. */
export function linksOf(parts: OfficePackage, name: string): ReadonlyMap<string, string> {
  const relations = parts.part(name.replace(/([^/]+)$/, '_rels/$1.rels'))
  return new Map(
    findElements(relations, 'Relationship').map(({ attributes }) => [
      attributes.Id ?? '',
      attributes.Target ?? '',
    ]),
  )
}

/** A length in the English metric units of Word and PowerPoint, in points. */
export function points(emu: string | undefined): number {
  return Number(emu ?? 0) / 12_700
}
