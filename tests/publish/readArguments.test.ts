import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { makeFolder } from '../support/makeFolder.ts'
import { runCommand } from '../support/runCommand.ts'

/** Not in the project: there `start` would build it. */
const run = (command: string, ...args: readonly string[]) =>
  runCommand(`src/publish/${command}.ts`, args, tmpdir())

it.each([
  ['check', ['--bogus']],
  ['check', ['--json=x']],
  ['check', ['one', 'two']],
  ['check', ['--rules', 'extra']],
  ['gazetteer', []],
  ['gazetteer', ['one.json', 'two.json']],
  ['start', ['dist']],
])('%s says how it is called where it is called with %j', async (command, args) => {
  const { status, stdout, stderr } = await run(command, ...args)
  expect(stderr).toMatch(/^Usage: npm (?:run )?\w+/m)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
})

/** Starts a command of `src/publish` as a process. */
function start(command: string, ...args: readonly string[]) {
  const program = ['--import', import.meta.resolve('tsx'), resolve('src/publish', `${command}.ts`), ...args]
  const options = { encoding: 'utf8', cwd: tmpdir(), timeout: 120_000 } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, program, options)
  return { status, stdout, stderr }
}

it('names the environment variable to who asks npm start for a port, and ends with 2', () => {
  const { status, stdout, stderr } = start('start', '--port', '5000')
  expect(stderr).toMatch(/^Usage: npm start.*PORT=5000 npm start/m)
  expect(stderr).not.toContain('    at ')
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
})

it('the gazetteer refuses what is no list with 1, and without a trace', async () => {
  const folder = await makeFolder({ 'prose.json': 'A text.' })
  const { status, stdout, stderr } = start('gazetteer', join(folder, 'prose.json'))
  expect(stderr).toContain('prose.json is not the file pca-code.json')
  expect(stderr).not.toContain('    at ')
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
})

it.each([
  ['that is missing', 'nowhere.json'],
  ['of another form', 'other.json'],
])('the gazetteer refuses a list %s in a sentence', async (_, file) => {
  const folder = await makeFolder({ 'other.json': '{"name":"other"}' })
  const { status, stdout, stderr } = await run('gazetteer', join(folder, file))
  expect(stderr).toContain(file)
  expect(stderr).toContain('pca-code.json')
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
})
