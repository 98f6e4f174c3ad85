import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { run } from '../browser/support/installBrowsers.ts'

/** An npm package with a headless Chromium for Linux on x64, and the hash of its archive. */
export type ChromiumPackage = { readonly spec: string; readonly sha512: string }

const store = resolve('node_modules/.cache/engines')
const packed = 'package/bin/chromium.br'

/** The path of a package's Chromium. Downloads it through npm if it is not there. Throws if there is none. */
export async function fetchChromium(name: string, { spec, sha512 }: ChromiumPackage): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error(`${spec} is for Linux on x64.`)
  const path = join(store, name, 'chromium')
  if (existsSync(path)) return path
  await mkdir(dirname(path), { recursive: true })
  const work = await mkdtemp(join(store, 'fetch-'))
  try {
    const archive = await fetchPackage(spec, work)
    const hash = createHash('sha512')
      .update(await readFile(archive))
      .digest('base64')
    if (hash !== sha512) throw new Error(`${spec} is not the package that is known: its hash is ${hash}.`)
    if (!run(['tar', '-xzf', archive, '-C', work, packed], 60_000))
      throw new Error(`tar cannot take ${packed} out of ${archive}.`)
    const unpacked = createWriteStream(join(work, 'chromium'), { mode: 0o755 })
    await pipeline(createReadStream(join(work, packed)), createBrotliDecompress(), unpacked)
    // The browser is moved to its path in one step at the end, so that no run finds half of it.
    await rename(join(work, 'chromium'), path)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  return path
}

async function fetchPackage(spec: string, folder: string): Promise<string> {
  const limits = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--prefer-offline', '--silent']
  run(['npm', 'pack', spec, '--pack-destination', folder, ...limits], 4 * 60_000)
  const archive = (await readdir(folder)).find((name) => name.endsWith('.tgz'))
  if (archive === undefined) throw new Error(`npm could not fetch ${spec}.`)
  return join(folder, archive)
}
