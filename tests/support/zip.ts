import { strToU8, zipSync } from 'fflate'

/** A zip archive of the files, by name. */
export function zip(files: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const contents = Object.entries(files).map(
    ([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content] as const,
  )
  return Buffer.from(zipSync(Object.fromEntries(contents)))
}
