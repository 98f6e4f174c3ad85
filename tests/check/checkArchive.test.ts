import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { checkArchive } from '../../src/check/checkArchive.ts'
import { formatReport } from '../../src/check/formatReport.ts'
import { english } from '../support/english.ts'

const run = promisify(execFile)
const scarred = 'tests/fixtures/scarred'

async function check(...options: string[]): Promise<{ stdout: string; code: number }> {
  const command = ['--import', 'tsx', 'src/cli/check.ts', ...options]
  return run(process.execPath, command).then(
    ({ stdout }) => ({ stdout, code: 0 }),
    (error: { stdout: string; code: number }) => error,
  )
}

it('reads a folder and sums up what it found', async () => {
  const report = await checkArchive(scarred)
  expect(report).toMatchObject({ issues: 1, stories: 9 })
  expect(formatReport(report, english)).toMatch(
    /Checked 1 issue with 9 stories: \d+ open errors, \d+ warnings, 1 accepted\.$/,
  )
})

it('fails on open errors, and prints for programs what it prints for people', async () => {
  const { stdout, code } = await check(scarred, '--json')
  expect(code).toBe(1)
  expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(await checkArchive(scarred))))
})
