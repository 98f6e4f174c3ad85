import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { runCommand } from '../support/runCommand.ts'

/** Not in the project: there `start` would build it. */
const run = (command: string, ...args: readonly string[]) =>
  runCommand(`src/cli/${command}.ts`, args, tmpdir())

it.each([
  ['build', ['--bogus']],
  ['build', ['dist']],
  ['build', ['--archive', '']],
  ['check', ['--bogus']],
  ['check', ['--json=x']],
  ['check', ['one', 'two']],
  ['check', ['--rules', 'extra']],
  ['desk', ['--bogus']],
  ['desk', ['one.pdf', 'two.pdf']],
  ['desk', ['--base', 'reader']],
  ['editions', ['2021-06', '--bogus']],
  ['editions', []],
  ['editions', ['2021-06', '2021-07']],
  ['hostConfig', ['nginx', '--bogus']],
  ['import', ['--bogus']],
  ['import', []],
  ['import', ['one.pdf', 'two.pdf']],
  ['start', ['dist']],
])('%s says how it is called where it is called with %j', async (command, args) => {
  const { status, stdout, stderr } = await run(command, ...args)
  expect(stderr).toMatch(/^Usage: npm (?:run )?\w+/m)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
})

it.each([
  ['build', ['--site', 'example'], '--site example is not an address'],
  ['build', ['--out', '/'], '--out / would replace'],
  ['desk', ['--port', 'x'], '--port is “x”'],
  ['editions', ['2021-06', '--only', 'kindle'], '--only kindle is not an edition'],
  ['editions', ['2021-06', '--base', 'reader'], '--base reader is not a path'],
  ['hostConfig', ['nginx', '--port', 'x'], '--port x is not a port'],
])('%s says what is wrong with %j, and ends with 2', async (command, args, fault) => {
  const { status, stdout, stderr } = await run(command, ...args)
  expect(stderr).toContain(fault)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
})

it.each(['start', 'desk'])('%s refuses a PORT that is none as it does an argument', async (command) => {
  vi.stubEnv('PORT', 'x')
  onTestFinished(() => void vi.unstubAllEnvs())
  const { status, stdout, stderr } = await run(command)
  expect(stderr).toContain('PORT is “x”. Use a number')
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
})

/** Starts a command of `src/cli` as a process. */
function start(command: string, ...args: readonly string[]) {
  const program = ['--import', import.meta.resolve('tsx'), resolve('src/cli', `${command}.ts`), ...args]
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
