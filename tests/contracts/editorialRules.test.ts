import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { editorialRules } from '../../src/check/editorialRules.ts'
import { namedRules } from '../../src/desk/page/sentences/ruleName.ts'
import { runCommand } from '../support/runCommand.ts'
import { filesUnder, isModule } from './sourceTree.ts'

const folder = 'src/check/rules'
const files = filesUnder(folder)
  .filter(isModule)
  .map((file) => basename(file, '.ts'))
const modules: Readonly<Record<string, Record<string, unknown>>> = import.meta.glob(
  '../../src/check/rules/*.ts',
  { eager: true },
)
const camelCase = (name: string) => name.replace(/-./g, (joint) => joint.slice(1).toUpperCase())

describe('the folder of the editorial rules', () => {
  it('has a file for each registered rule, named for it, and no other', () => {
    expect(files).toEqual(editorialRules.map(({ name }) => camelCase(name)).sort())
  })

  it.each(files)('%s.ts exports the rule that is registered', (file) => {
    expect(editorialRules).toContain(modules[`../../${folder}/${file}.ts`]?.[file])
  })

  it('has a test for each rule', () => {
    expect(filesUnder(`tests/check/rules`).map((file) => basename(file, '.test.ts'))).toEqual(files)
  })
})

describe('the rules as they are listed', () => {
  it('have each a name at the desk', () => {
    const named: readonly string[] = namedRules
    expect(editorialRules.filter(({ name }) => !named.includes(name))).toEqual([])
  })

  it('are each described in one sentence of its own', () => {
    const sentences = editorialRules.map(({ what }) => what)
    expect(sentences.filter((what) => !/^[A-Z][^.]+\.$/.test(what))).toEqual([])
    expect(new Set(sentences).size).toBe(sentences.length)
  })

  it('are printed by `npm run check -- --rules`, a line each', async () => {
    const { stdout } = await runCommand('src/cli/check.ts', ['--rules'])
    const lines = stdout.trim().split('\n')
    expect(lines.map((line) => line.split(/\s{2,}/))).toEqual(
      editorialRules.map(({ name, what }) => [name, what]),
    )
  })
})
