import { execFileSync } from 'node:child_process'
import { relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesUnder, importsOf, isModule, textOf } from './sourceTree.ts'

const modules = filesUnder('tests').filter(isModule)
const isSpec = (file: string) => file.endsWith('.spec.ts')

type Listed = { readonly file: string; readonly projectName: string }

/** The files that Vitest lists as tests, each with the project that runs it. */
function listTests(): Listed[] {
  const printed = execFileSync('npx', ['vitest', 'list', '--filesOnly', '--json'], { encoding: 'utf8' })
  const files: Listed[] = JSON.parse(printed.slice(printed.indexOf('[')))
  return files.map(({ file, projectName }) => ({
    file: relative(process.cwd(), file).replaceAll('\\', '/'),
    projectName,
  }))
}

/** Loads the app anew or replaces its modules, renders it as the build does, or starts it without Testing Library. */
const needsOwnModules =
  /vi\.(?:resetModules|mock|doMock)\(|'react-dom\/(?:client|server|static)'|\/(?:renderPage|main)\.tsx'|\/takeOver\.ts'/

describe('every test runs', () => {
  const listed = listTests()

  it('of the unit tests: a file is either run by Vitest, or has no test', () => {
    const named = modules.filter((file) => /\.test\./.test(file))
    expect(listed.map(({ file }) => file).sort()).toEqual(named)
    const definesTests = (file: string) =>
      importsOf(file).some(({ target }) => target === 'vitest') &&
      /^(?:it|test|describe)(?:\.\w+)*\(/m.test(textOf(file))
    expect(modules.filter((file) => definesTests(file) && !named.includes(file))).toEqual([])
  })

  it('in a process of its own if the modules that it changes are those of others', () => {
    const alone = listed.filter(({ projectName }) => projectName === 'alone').map(({ file }) => file)
    const needs = modules.filter((file) => file.endsWith('.test.tsx') && needsOwnModules.test(textOf(file)))
    expect(alone.sort()).toEqual(needs)
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
