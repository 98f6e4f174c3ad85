import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { wholeIssue } from '../support/brokenIssues.ts'
import { makeFolder } from '../support/makeFolder.ts'

async function build(...args: string[]): Promise<unknown> {
  const program = ['--import', 'tsx', 'src/cli/build.ts', ...args]
  const [status] = await once(spawn(process.execPath, program, { stdio: 'ignore' }), 'exit')
  return status
}

it('of two builds at once the last one is complete, with the licence of every package', {
  tags: ['slow'],
}, async () => {
  const folder = await makeFolder({})
  const archive = await makeFolder({ '2021-07.json': JSON.stringify(wholeIssue) })
  const out = join(folder, 'site')
  const builds = ['/a/', '/b/'].map((base) => build('--archive', archive, '--out', out, '--base', base))
  expect(await Promise.all(builds)).toEqual([0, 0])
  expect(await readdir(folder)).toEqual(['site'])

  const base = /^(.*)\*/.exec(await readFile(join(out, '_headers'), 'utf8'))?.[1]
  const pages = (await readdir(out, { recursive: true })).filter((name) => name.endsWith('.html'))
  const texts = await Promise.all(pages.map((page) => readFile(join(out, page), 'utf8')))
  const linked = texts.flatMap((text) => text.match(/\/[ab]\/(?:assets|icons)\/[\w.-]+/g) ?? [])
  expect(linked.filter((address) => !address.startsWith(base ?? '?'))).toEqual([])
  for (const address of new Set(linked)) await readFile(join(out, address.slice(2)))

  const assets = (await readdir(join(out, 'assets'))).filter((name) => name.endsWith('.js'))
  for (const script of ['sw.js', ...assets.map((name) => `assets/${name}`)])
    expect(await readFile(join(out, script), 'utf8'), script).toContain('/*! licenses.txt */')
  const licences = await readFile(join(out, 'licenses.txt'), 'utf8')
  const named = [...licences.matchAll(/^-{72}\n(\S+) \S+ \(/gm)].map(([, name]) => name)
  const { dependencies } = JSON.parse(await readFile('package.json', 'utf8'))
  const beneath = ['scheduler', '@tanstack/query-core', 'rolldown']
  expect(named).toEqual(expect.arrayContaining([...Object.keys(dependencies), ...beneath]))
  for (const licence of ['Permission is hereby granted', 'Apache License'])
    expect(licences).toContain(licence)
})
