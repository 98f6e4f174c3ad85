import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { makeFolder } from '../support/makeFolder.ts'

/** Runs a command of `src/publish` in the project. Returns what it printed, and its exit code. */
function run(command: string, ...args: readonly string[]) {
  const program = ['--import', import.meta.resolve('tsx'), resolve('src/publish', `${command}.ts`)]
  // Not in the project: there `start` would build it.
  const options = { encoding: 'utf8', cwd: tmpdir(), timeout: 120_000 } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...args], options)
  return { status, stdout, stderr }
}

it.each([
  ['check', ['--bogus']],
  ['check', ['--json=x']],
  ['check', ['one', 'two']],
  ['check', ['--rules', 'extra']],
  ['gazetteer', []],
  ['gazetteer', ['one.json', 'two.json']],
  ['start', ['--port', '5000']],
  ['start', ['dist']],
])('%s says how it is called where it is called with %j', (command, args) => {
  const { status, stdout, stderr } = run(command, ...args)
  expect(stderr).toMatch(/^Usage: npm (?:run )?\w+/m)
  expect(stderr).not.toContain('    at ')
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
})

it('names the environment variable to who asks npm start for a port', () => {
  expect(run('start', '--port', '5000').stderr).toContain('PORT=5000 npm start')
})

it.each([
  ['that is missing', 'nowhere.json'],
  ['that is no JSON', 'prose.json'],
  ['of another form', 'other.json'],
])('the gazetteer refuses a list %s in a sentence', async (_, file) => {
  const folder = await makeFolder({ 'prose.json': 'A text.', 'other.json': '{"name":"other"}' })
  const { status, stdout, stderr } = run('gazetteer', join(folder, file))
  expect(stderr).toContain(file)
  expect(stderr).toContain('pca-code.json')
  expect(stderr).not.toContain('    at ')
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
})
