import { execFileSync } from 'node:child_process'
import { relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesUnder, importsOf, isModule, textOf } from './sourceTree.ts'

const modules = filesUnder('tests').filter(isModule)
const isSpec = (file: string) => file.endsWith('.spec.ts')

/** The files that Vitest lists as tests. */
function listed(): string[] {
  const printed = execFileSync('npx', ['vitest', 'list', '--filesOnly', '--json'], { encoding: 'utf8' })
  const files: { file: string }[] = JSON.parse(printed.slice(printed.indexOf('[')))
  return files.map(({ file }) => relative(process.cwd(), file).replaceAll('\\', '/')).sort()
}

describe('every test runs', () => {
  it('of the unit tests: a file is either run by Vitest, or has no test', { timeout: 60_000 }, () => {
    const named = modules.filter((file) => /\.test\./.test(file))
    expect(listed()).toEqual(named)
    const definesTests = (file: string) =>
      importsOf(file).some(({ target }) => target === 'vitest') &&
      /^(?:it|test|describe)(?:\.\w+)*\(/m.test(textOf(file))
    expect(modules.filter((file) => definesTests(file) && !named.includes(file))).toEqual([])
  })

  it('of the browser tests: a spec stands where Playwright looks', () => {
    const definesTests = (file: string) => /^test(?:\.describe)?\(/m.test(textOf(file))
    const specs = modules.filter(isSpec)
    expect(specs.filter((file) => !file.startsWith('tests/e2e/'))).toEqual([])
    const others = modules.filter(
      (file) => file.startsWith('tests/e2e/') && !/\.(?:spec|test)\.ts$/.test(file),
    )
    expect(others.filter(definesTests)).toEqual([])
  })
})
