import { expect, it } from 'vitest'
import { editorialRules } from '../../src/check/editorialRules.ts'
import { namedRules } from '../../src/desk/page/sentences/ruleName.ts'
import { runCommand } from '../support/runCommand.ts'

it('gives every editorial rule a name at the desk', () => {
  const named: readonly string[] = namedRules
  expect(editorialRules.filter(({ name }) => !named.includes(name))).toEqual([])
})

it('prints every editorial rule in one sentence with `npm run check -- --rules`', async () => {
  const { stdout } = await runCommand('src/cli/check.ts', ['--rules'])
  const lines = stdout.trim().split('\n')
  expect(lines.map((line) => line.split(/\s{2,}/))).toEqual(
    editorialRules.map(({ name, what }) => [name, what]),
  )
  expect(lines.filter((line) => !/^[\w-]+ +[A-Z][^.]+\.$/.test(line))).toEqual([])
})
