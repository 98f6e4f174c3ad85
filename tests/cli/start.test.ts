import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { securityHeaders } from '../../src/site/hosts/contentSecurityPolicy.ts'
import { headersFile } from '../../src/site/hosts/headersFile.ts'
import { makeFolder } from '../support/makeFolder.ts'

/** Runs the command on an existing build, until it prints the site's address. */
async function start(base: string): Promise<string> {
  const folder = await makeFolder({
    'dist/_headers': headersFile(base, securityHeaders({ scripts: [], styles: [] })),
    'dist/index.html': 'the front page',
  })
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
  const address = await start(base)
  expect(new URL(address).pathname).toBe(base)
  expect(await (await fetch(address)).text()).toBe('the front page')
})
