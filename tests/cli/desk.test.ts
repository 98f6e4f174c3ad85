import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeFolder } from '../support/makeFolder.ts'
import { runCommand } from '../support/runCommand.ts'

it('a desk that cannot write its drafts says why, and what to do', async () => {
  const drafts = join(await makeFolder({ drafts: 'a file in its place' }), 'drafts')
  const args = ['public/archive/issues/2021-06.json', '--drafts', drafts]
  const program = ['--import', 'tsx', 'src/cli/desk.ts', ...args]
  const { status, stderr } = spawnSync(process.execPath, program, { encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stderr).toMatch(/^The command cannot go on: E\w+: .*\.\n.*another folder/)
  expect(stderr).not.toMatch(/^ +at /m)
})

it.each([
  ['{ "id": "2024-05", "stories": 3 }', /\$\.stories {2}\[schema\]\n {2}The file has 3 here\.\n/],
  [Buffer.from('{ "id": "\xfc" }', 'latin1'), /The file is not in UTF-8\./],
  [undefined, /There is no such file\./],
])('an issue file with the content %s is refused with a reason', async (content, sentence) => {
  const folder = await makeFolder(content ? { 'issue.json': content } : {})
  const args = [join(folder, 'issue.json'), '--drafts', join(folder, 'drafts')]
  const { status, stderr } = await runCommand('src/cli/desk.ts', args)
  expect(status).toBe(1)
  expect(stderr).toMatch(sentence)
  expect(stderr).not.toMatch(/^ +at /m)
})
