import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeFolder } from '../support/makeFolder.ts'

it('a desk whose drafts cannot be written says why, and what to do, without a trace', async () => {
  const drafts = join(await makeFolder({ drafts: 'a file in its place' }), 'drafts')
  const program = ['--import', 'tsx', 'src/publish/desk.ts', 'public/archive/issues/2021-06.json']
  const { status, stderr } = spawnSync(process.execPath, [...program, '--drafts', drafts], {
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stderr).toMatch(/^The desk cannot start: E\w+: .*\.\n.*--drafts DIR/)
  expect(stderr).not.toMatch(/^ +at /m)
})
