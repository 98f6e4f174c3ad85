import { createHash } from 'node:crypto'
import { cp, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from '@playwright/test'
import { invariant } from '../../../src/archive/invariant.ts'
import { shellFile } from '../../../src/boot/contracts.ts'
import { listedShell, readCatalogue, stampAnew } from './builds.ts'

/** A copy of a built folder for the running test only. Its host sends other headers than the build requires. */
export async function copyOfBuild(
  build: string,
  name: string,
  changeHeaders: (headers: string) => string,
): Promise<string> {
  const copy = test.info().outputPath(name)
  await cp(build, copy, { recursive: true })
  const file = join(copy, '_headers')
  await writeFile(file, changeHeaders(await readFile(file, 'utf8')))
  return copy
}

/**
 * A copy of `dist` for the running test only, with code added before the app's: a release whose files are all valid.
 */
export async function buildWithCode(before: string): Promise<string> {
  const copy = test.info().outputPath('other-code')
  await cp('dist', copy, { recursive: true })
  const names = await readdir(join(copy, 'assets'))
  const [name = ''] = names.filter((one) => /^index-.*\.js$/.test(one))
  const code = await readFile(join(copy, 'assets', name), 'utf8')
  const other = `${before}\n${code}`
  await rename(join(copy, 'assets', name), join(copy, 'assets', 'index-other.js'))
  await writeFile(join(copy, 'assets', 'index-other.js'), other)
  const shell = await readFile(join(copy, 'shell.html'), 'utf8')
  const rename_ = (text: string) =>
    text.replaceAll(name, 'index-other.js').replaceAll(integrity(code), integrity(other))
  for (const path of await readdir(copy, { recursive: true })) {
    if (!/\.html$|^sw\.js$/.test(path)) continue
    const text = rename_(await readFile(join(copy, path), 'utf8'))
    await writeFile(join(copy, path), text.replaceAll(integrity(shell), integrity(rename_(shell))))
  }
  // The address of the shell distinguishes its releases.
  const worker = await readFile(join(copy, 'sw.js'), 'utf8')
  const revision = listedShell(worker).find(({ url }) => url === shellFile)?.revision
  await writeFile(
    join(copy, 'sw.js'),
    worker.replaceAll(invariant(revision, 'revision of the shell'), 'other'),
  )
  const { order } = await readCatalogue()
  await stampAnew(copy, { order: order + 1, content: 'other' })
  return copy
}

function integrity(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
