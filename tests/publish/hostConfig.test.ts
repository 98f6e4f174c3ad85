import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { headersFile } from '../../src/publish/site/hosts/headersFile.ts'
import { securityHeaders } from '../../src/publish/site/hosts/securityHeaders.ts'

let dist: string

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'reader-dist-'))
  const headers = securityHeaders({ scripts: ['sha256-theme'], styles: [] })
  await writeFile(join(dist, '_headers'), headersFile('/reader/', headers))
})

afterAll(() => rm(dist, { recursive: true }))

async function hostConfig(...args: string[]): Promise<{ code: number; out: string; said: string }> {
  const program = ['--import', 'tsx', 'src/publish/hostConfig.ts', ...args]
  return new Promise((done) => {
    const child = execFile(process.execPath, program, (_, out, said) =>
      done({ code: child.exitCode ?? 0, out, said }),
    )
  })
}

test.each(['nginx', 'caddy'])('prints for %s the base and the hashes of the last build', async (host) => {
  const { code, out } = await hostConfig(host, '--dist', dist, '--root', '/srv/reader', '--port', '8081')
  expect(code).toBe(0)
  for (const part of ['/reader/', '/srv/reader', '8081', "script-src 'self' 'sha256-theme';"])
    expect(out).toContain(part)
  expect(out).not.toContain(dist)
})

test.each([
  [['nginx', '--dist', 'no-such-folder'], 'run "npm run build" first'],
  [['nginx', '--port', 'http'], '--port http is not a port'],
  [['apache', '--dist', '.'], 'run "npm run build" first'],
  [['nginx', '--colour'], "'--colour'"],
])('refuses %j with a sentence and no configuration', async (args, advice) => {
  const { code, out, said } = await hostConfig(...args)
  expect(code).toBe(1)
  expect(out).toBe('')
  expect(said).toContain(advice)
})

test('asks for the host where none is named', async () => {
  expect((await hostConfig('--dist', dist)).said).toBe('Name the host to configure: nginx or caddy.\n')
})
