import { createHash } from 'node:crypto'
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
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
 * A copy of `dist` for the running test only, with code added before the app's: a release whose files are all valid. The
 * scripts import each other by address, so each script that names the app's gets another address, too.
 */
export async function buildWithCode(before: string): Promise<string> {
  const copy = test.info().outputPath('other-code')
  await cp('dist', copy, { recursive: true })
  const assets = join(copy, 'assets')
  const scripts = (await readdir(assets)).filter((name) => name.endsWith('.js'))
  const texts = new Map(
    await Promise.all(
      scripts.map(async (name) => [name, await readFile(join(assets, name), 'utf8')] as const),
    ),
  )
  const app = scripts.find((name) => name.startsWith('index-')) ?? ''
  const changed = scripts.filter((name) => name === app || texts.get(name)?.includes(app))
  const renamed = (text: string) =>
    changed.reduce((all, name) => all.replaceAll(name, name.replace(/-[\w-]+\.js$/, '-other.js')), text)
  const hashes: [string, string][] = []
  for (const name of changed) {
    const code = texts.get(name) ?? ''
    const other = name === app ? `${before}\n${renamed(code)}` : renamed(code)
    hashes.push([integrity(code), integrity(other)])
    await rm(join(assets, name))
    await writeFile(join(assets, renamed(name)), other)
  }
  const rename_ = (text: string) =>
    hashes.reduce((all, [hash, other]) => all.replaceAll(hash, other), renamed(text))
  const shell = await readFile(join(copy, 'shell.html'), 'utf8')
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
