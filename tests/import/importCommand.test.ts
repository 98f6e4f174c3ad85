import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { plantedText } from '../newsletters/plantedNewsletters.ts'
import { runCommand } from '../support/runCommand.ts'

const command = 'src/cli/import.ts'
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-command-'))
  writeFileSync(join(folder, 'may.txt'), plantedText('gathered.txt'))
  writeFileSync(join(folder, 'empty.txt'), '')
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

const run = (...args: string[]) => runCommand(command, args)

it('prints a report for people and exits with 0', async () => {
  const { status, stdout, stderr } = await run(join(folder, 'may.txt'), '--out', join(folder, 'out'))
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toContain('6 stories, 3 of them in both languages.')
  expect(stdout).toMatch(/Written: .*2024-05\.json, .*2024-05\.unplaced\.txt/)
})

it('prints a sentence and exits with 1 if no issue can be made', async () => {
  const { status, stdout, stderr } = await run(join(folder, 'empty.txt'), '--out', join(folder, 'none'))
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr).toMatch(/^The file has no text\. .*\n$/)
  expect(readdirSync(folder)).not.toContain('none')
})

it('says that a folder cannot be written and what to do, without a stack trace', () => {
  const args = [join(folder, 'may.txt'), '--out', join(folder, 'may.txt', 'below-a-file')]
  const program = ['--import', 'tsx', command, ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, program, { encoding: 'utf8' })
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr).toMatch(/^The command cannot go on: E\w+: .*\.\n.*--out DIR\.\n$/)
})
