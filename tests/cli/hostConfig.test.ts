import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { headersFile } from '../../src/site/hosts/headersFile.ts'
import { makeFolder } from '../support/makeFolder.ts'
import { runCommand } from '../support/runCommand.ts'

const hostConfig = (...args: string[]) => runCommand('src/cli/hostConfig.ts', args)

it('prints the configuration and ends well', async () => {
  const dist = await makeFolder({
    _headers: headersFile('/reader/', [['X-Content-Type-Options', 'nosniff']]),
  })
  const { status, stdout, stderr } = await hostConfig('caddy', '--dist', dist, '--root', '/srv/reader')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toContain('/srv/reader')
})

it('prints a sentence and no configuration where the port is none, and ends with 2', () => {
  const program = ['--import', 'tsx', 'src/cli/hostConfig.ts', '--port', '0']
  const { status, stdout, stderr } = spawnSync(process.execPath, program, { encoding: 'utf8' })
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(/^--port 0 is not a port; .*\n$/)
})

it.each([
  ['caddy', '', /^--root or --dist is empty/],
  ['nginx', '/srv/$site', /^nginx reads the \$ in .* as a variable/],
  ['caddy', '/srv/{site}', /^Caddy reads the \{ in .* as a variable/],
])('refuses for %s the folder %o in a sentence', async (host, folder, sentence) => {
  const dist = await makeFolder({
    _headers: headersFile('/reader/', [['X-Content-Type-Options', 'nosniff']]),
  })
  const { status, stdout, stderr } = await hostConfig(host, '--dist', dist, '--root', folder)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(sentence)
})
