import { expect, it } from 'vitest'
import { checkArchive } from '../../src/check/checkArchive.ts'
import { editorialRules } from '../../src/check/editorialRules.ts'
import { formatDoubtfulReadings, formatReport } from '../../src/check/formatReport.ts'
import { english } from '../support/english.ts'
import { runCommand } from '../support/runCommand.ts'

const scarred = 'tests/fixtures/scarred'
const check = (...args: readonly string[]) => runCommand('src/cli/check.ts', args)

it('checks a folder and counts its issues, stories and findings', async () => {
  const report = await checkArchive(scarred)
  expect(report).toMatchObject({ issues: 1, stories: 9 })
  expect(formatReport(report, english)).toMatch(
    /Issues: 1\. Stories: 9\. Open errors: \d+\. Warnings: \d+\. Accepted: 1\.$/,
  )
})

it('lists the readings that nothing decides, with how often they occur', () => {
  const reading = { issue: '2021-07', story: 'tea', kind: 'chance', word: '调', pinyin: 'diào' } as const
  const doubtful = [{ ...reading, count: 2, example: '这个【调】很长' }]
  expect(formatDoubtfulReadings(doubtful, english)).toBe(
    '2021-07: pronunciations that the sentence alone does not settle (correct a wrong one under “readings” in its story): 这个【调】很长 diào ×2',
  )
})

it('prints the findings for programs with --json, and ends with 1 if errors are open', async () => {
  const { stdout, status } = await check(scarred, '--json')
  const { findings, ...counts } = JSON.parse(stdout)
  const report = await checkArchive(scarred)
  expect(status).toBe(1)
  expect(counts).toEqual({ issues: report.issues, stories: report.stories })
  const printed = report.findings.map(({ at, ...finding }) => ({ ...finding, ...at }))
  expect(findings).toMatchObject(JSON.parse(JSON.stringify(printed)))
  const text = expect.any(String)
  expect(findings[0]).toMatchObject({ title: text, problem: text, advice: text })
})

it('prints the findings in the language of --language', async () => {
  const { stdout } = await check(scarred, '--language', 'zh')
  expect(stdout).toMatch(
    /^错误 {2}.*\[differing-figures\].*\n {2}英文：“10\.4%”；中文：“14\.0%”。\n {2}请让/m,
  )
})

it('prints each rule in one sentence with --rules', async () => {
  const { stdout } = await check('--rules')
  const lines = stdout.trim().split('\n')
  expect(lines.map((line) => line.split(/\s{2,}/, 1)[0])).toEqual(editorialRules.map(({ name }) => name))
  expect(lines.filter((line) => !/^[\w-]+ +[A-Z][^.]+\.$/.test(line))).toEqual([])
})
