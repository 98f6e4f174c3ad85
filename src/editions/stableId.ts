import { createHash } from 'node:crypto'

/**
 * The namespace of this archive's names, drawn once at random. If it changes, every story looks new to feed readers.
 */
const archiveNamespace = 'a1b03f67-5e1b-4944-806a-5bc7cbd29f50'

/**
 * A stable id for an entry of a feed, made from its name: `urn:uuid:…`.
 *
 * An id must be absolute, and must not change when the site moves (RFC 4287 §4.2.6). An address does not work if the
 * build knows no site, or gets another one later. A `tag:` needs a domain that we own. A UUID made from the name
 * (version 5, SHA-1 of the namespace and the name, RFC 9562 §5.5) needs neither.
 */
export function stableId(...name: readonly string[]): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(archiveNamespace.replaceAll('-', ''), 'hex'))
    .update(name.join('/'))
    .digest()
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const digits = bytes.toString('hex', 0, 16)
  return `urn:uuid:${digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`
}
