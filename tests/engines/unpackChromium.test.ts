import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { makeFolder } from '../support/makeFolder.ts'
import { unpackChromium } from './unpackChromium.ts'

async function madePackage(): Promise<{ archive: string; sha512: string }> {
  const folder = await makeFolder({ 'package/bin/chromium.br': brotliCompressSync('the browser') })
  const archive = join(folder, 'package.tgz')
  expect(spawnSync('tar', ['-czf', archive, '-C', folder, 'package']).status).toBe(0)
  const sha512 = createHash('sha512')
    .update(await readFile(archive))
    .digest('base64')
  return { archive, sha512 }
}

it('takes the browser out of its package, ready to run', async () => {
  const { archive, sha512 } = await madePackage()
  const path = await unpackChromium(archive, sha512)
  expect(await readFile(path, 'utf8')).toBe('the browser')
  expect((await stat(path)).mode & 0o111).toBe(0o111)
})

it('refuses a package with another hash than the known one', async () => {
  const { archive } = await madePackage()
  await expect(unpackChromium(archive, 'another')).rejects.toThrow('is not the package that is known')
})
