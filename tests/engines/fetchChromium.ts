import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { access, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { run } from '../e2e/support/aptInstall.ts'

/** An npm package that carries a headless Chromium for Linux on x64, packed with Brotli, and the hash of its archive. */
export type ChromiumPackage = { readonly spec: string; readonly sha512: string }

const store = resolve('node_modules/.cache/engines')

/** Where the Chromium of a package is, fetched through npm unless it is there already; or why there is none. */
export async function fetchChromium({
  spec,
  sha512,
}: ChromiumPackage): Promise<{ path: string } | { missing: string }> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return { missing: `${spec} is for Linux on x64.` }
  const path = join(store, spec.replace(/[@/]+/g, '-'), 'chromium')
  if (
    await access(path).then(
      () => true,
      () => false,
    )
  )
    return { path }
  await mkdir(store, { recursive: true })
  const work = await mkdtemp(join(store, 'fetch-'))
  try {
    // The browser takes its place in one step at the end, so that no run finds half of it.
    const missing = await unpackInto(work, spec, sha512)
    if (missing !== undefined) return { missing }
    await mkdir(join(path, '..'), { recursive: true })
    await rename(join(work, 'chromium'), path)
    return { path }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** Unpacks the browser of the package into the folder, and says why where that cannot be. */
async function unpackInto(folder: string, spec: string, sha512: string): Promise<string | undefined> {
  const patience = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--prefer-offline', '--silent']
  if (!run(['npm', 'pack', spec, '--pack-destination', folder, ...patience], 4 * 60_000))
    return `npm has no ${spec} to give.`
  const archive = (await readdir(folder)).find((name) => name.endsWith('.tgz')) ?? ''
  const hash = createHash('sha512')
    .update(await readFile(join(folder, archive)))
    .digest('base64')
  if (hash !== sha512) return `npm gives another ${spec} than the one that is known: its hash is ${hash}.`
  const packed = 'package/bin/chromium.br'
  if (!run(['tar', '-xzf', join(folder, archive), '-C', folder, packed], 60_000))
    return `tar cannot unpack ${spec}.`
  const file = createWriteStream(join(folder, 'chromium'), { mode: 0o755 })
  await pipeline(createReadStream(join(folder, packed)), createBrotliDecompress(), file)
  return undefined
}
