import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, utimes } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { robots } from '../../src/site/feeds/robots.ts'
import { securityHeaders } from '../../src/site/hosts/contentSecurityPolicy.ts'
import { headersFile } from '../../src/site/hosts/headersFile.ts'
import { makeFolder } from '../support/makeFolder.ts'

/** A build writes its arguments as the front page, and a word for each build. */
const build = `
  const { appendFileSync, writeFileSync } = require('node:fs')
  writeFileSync('dist/index.html', process.argv.slice(2).join(' '))
  appendFileSync('builds', 'one ')
`

/** A project with a build for a base, whose files all have the same time. */
function makeProject(base: string): Promise<string> {
  return makeFolder({
    'package.json': '{ "scripts": { "build": "node build.cjs" } }',
    'build.cjs': build,
    'src/reader.ts': '',
    'dist/_headers': headersFile(base, securityHeaders({ scripts: [], styles: [] })),
    'dist/robots.txt': robots({ base, site: 'https://example.org' }),
    'dist/index.html': 'the front page',
  })
}

/** Runs the command in a project, until it prints the site's address. */
async function start(folder: string): Promise<string> {
  const program = ['--import', import.meta.resolve('tsx'), resolve('src/cli/start.ts')]
  const command = spawn(process.execPath, program, { cwd: folder, env: { ...process.env, PORT: '47410' } })
  const ended = once(command, 'exit')
  onTestFinished(async () => {
    command.kill()
    await ended
  })
  let printed = ''
  for await (const text of command.stdout) {
    printed += text
    const address = /reader is at (\S+) /.exec(printed)?.[1]
    if (address !== undefined) return address
  }
  throw new Error(`It ended, and had printed: ${printed}`)
}

it.each(['/', '/reader/'])('serves a build for %s at that path, and prints the address', async (base) => {
  const address = await start(await makeProject(base))
  expect(new URL(address).pathname).toBe(base)
  expect(await (await fetch(address)).text()).toBe('the front page')
})

it('builds what is older than its sources, for the address of the build before', async () => {
  const folder = await makeProject('/reader/')
  await utimes(join(folder, 'dist/index.html'), 1, 1)
  expect(await (await fetch(await start(folder))).text()).toBe('--base /reader/ --site https://example.org')
})

it('builds once, even if the build does not change the front page', async () => {
  const folder = await makeProject('/')
  for (const _ of ['first', 'again']) {
    await utimes(join(folder, 'dist/index.html'), 1, 1)
    await start(folder)
  }
  expect(await readFile(join(folder, 'builds'), 'utf8')).toBe('one ')
})
