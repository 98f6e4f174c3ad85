import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { headersFile } from '../../src/site/hosts/headersFile.ts'
import { makeFolder } from '../support/makeFolder.ts'
import { runCommand } from '../support/runCommand.ts'

const hostConfig = (...args: string[]) => runCommand('src/cli/hostConfig.ts', args)

it('prints the configuration and ends with status 0', async () => {
  const dist = await makeFolder({
    _headers: headersFile('/reader/', [['Content-Security-Policy', "default-src 'none'"]]),
  })
  const { status, stdout, stderr } = await hostConfig('caddy', '--dist', dist, '--root', '/srv/reader')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toContain('/srv/reader')
})

it('prints why it cannot, and no configuration, and ends with status 2', () => {
  const program = ['--import', 'tsx', 'src/cli/hostConfig.ts', '--port', '0']
  const { status, stdout, stderr } = spawnSync(process.execPath, program, { encoding: 'utf8' })
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(/^--port 0 is not a port\. .*\n$/)
})
