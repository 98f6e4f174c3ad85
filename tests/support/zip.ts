import { crc32, deflateRawSync } from 'node:zlib'

/**
 * A zip archive of the files, by name. It has only what readers need:
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function zip(files: Readonly<Record<string, string | Uint8Array>>): Buffer {
  let offset = 0
  const parts = Object.entries(files).map(([name, content]) => {
    const part = entry(name, typeof content === 'string' ? Buffer.from(content) : content, offset)
    offset += part.local.length
    return part
  })
  const directory = Buffer.concat(parts.map(({ central }) => central))
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts.map(({ local }) => local), directory, end])
}

function entry(name: string, content: Uint8Array, offset: number): { local: Buffer; central: Buffer } {
  const packed = deflateRawSync(content)
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(8, 4)
  common.writeUInt32LE(crc32(content), 10)
  common.writeUInt32LE(packed.length, 14)
  common.writeUInt32LE(content.length, 18)
  common.writeUInt16LE(Buffer.byteLength(name), 22)
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(offset, 10)
  const local = [Buffer.from('PK\u0003\u0004', 'latin1'), common, Buffer.from(name), packed]
  const central = [Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), common, rest, Buffer.from(name)]
  return { local: Buffer.concat(local), central: Buffer.concat(central) }
}
