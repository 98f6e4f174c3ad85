import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { configureHost } from '../../src/cli/configureHost.ts'
import { securityHeaders } from '../../src/site/hosts/contentSecurityPolicy.ts'
import { headersFile } from '../../src/site/hosts/headersFile.ts'
import { makeFolder } from '../support/makeFolder.ts'
import { runCommand } from '../support/runCommand.ts'

/** A folder with the headers of a build for `/reader/`. */
function builtFolder(): Promise<string> {
  const headers = securityHeaders({ scripts: ['sha256-theme'], styles: [] })
  return makeFolder({ _headers: headersFile('/reader/', headers) })
}

it.each(['nginx', 'caddy'])(
  'prints the base of the last build for %s, and nothing that the next build changes',
  async (host) => {
    const dist = await builtFolder()
    const args = [host, '--dist', dist, '--root', '/srv/reader', '--port', '8081']
    const { status, stdout, stderr } = await runCommand('src/cli/hosts.ts', args)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    for (const part of ['/reader/', '/srv/reader', '8081']) expect(stdout).toContain(part)
    for (const part of [dist, 'sha256-']) expect(stdout).not.toContain(part)
  },
)

it('prints the reason instead of a configuration, and ends with status 2', () => {
  const program = ['--import', 'tsx', 'src/cli/hosts.ts', '--port', 'x']
  const { status, stdout, stderr } = spawnSync(process.execPath, program, { encoding: 'utf8' })
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(/^--port is “x”\. .*\n$/)
})

it.each([
  [['nginx', '--dist', 'no-such-folder'], 'command.hosts.noBuild'],
  [['apache', '--dist', '../site/hosts'], 'command.hosts.noBuild'],
  [['nginx', '--port', 'http'], 'arguments.port'],
  [['nginx', '--colour'], "'--colour'"],
])('refuses %j and says what to do', async (args, advice) => {
  await expect(configureHost(args)).rejects.toThrow(advice)
})

it.each([
  [[], 'command.hosts.which'],
  [['nginx', '--root', '/srv/$site'], '"host":"nginx","sign":"$"'],
  [['caddy', '--root', '/srv/{site}'], '"host":"Caddy","sign":"{"'],
])('refuses %j although the build is complete', async (args, reason) => {
  await expect(configureHost([...args, '--dist', await builtFolder()])).rejects.toThrow(reason)
})
