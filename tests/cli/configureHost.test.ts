import { expect, it } from 'vitest'
import { configureHost } from '../../src/cli/configureHost.ts'
import { securityHeaders } from '../../src/site/hosts/contentSecurityPolicy.ts'
import { headersFile } from '../../src/site/hosts/headersFile.ts'
import { makeFolder } from '../support/makeFolder.ts'

/** A folder with the headers of a build for `/reader/`. */
function builtFolder(): Promise<string> {
  const headers = securityHeaders({ scripts: ['sha256-theme'], styles: [] })
  return makeFolder({ _headers: headersFile('/reader/', headers) })
}

it.each(['nginx', 'caddy'])(
  'writes the base of the last build for %s, and nothing that the next build changes',
  async (host) => {
    const dist = await builtFolder()
    const config = await configureHost([host, '--dist', dist, '--root', '/srv/reader', '--port', '8081'])
    for (const part of ['/reader/', '/srv/reader', '8081']) expect(config).toContain(part)
    expect(config).not.toContain(dist)
    expect(config).not.toContain('sha256-')
  },
)

it.each([
  [['nginx', '--dist', 'no-such-folder'], 'command.hosts.noBuild'],
  [['nginx', '--port', 'http'], 'command.hosts.port'],
  [['apache', '--dist', '../site/hosts'], 'command.hosts.noBuild'],
  [['nginx', '--colour'], "'--colour'"],
])('refuses %j and says what to do', async (args, advice) => {
  await expect(configureHost(args)).rejects.toThrow(advice)
})

it.each([
  [[], 'command.hosts.which'],
  [['caddy', '--root', ''], 'command.hosts.noFolder'],
  [['nginx', '--root', '/srv/$site'], '"host":"nginx","sign":"$"'],
  [['caddy', '--root', '/srv/{site}'], '"host":"Caddy","sign":"{"'],
])('refuses %j although the build is complete', async (args, reason) => {
  await expect(configureHost([...args, '--dist', await builtFolder()])).rejects.toThrow(reason)
})
