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
  ['check', ['--json=x']],
  ['check', ['one', 'two']],
  ['check', ['--rules', 'extra']],
  ['desk', ['one.pdf', 'two.pdf']],
  ['editions', []],
  ['editions', ['2021-06', '2021-07']],
  ['hostConfig', ['nginx', '--bogus']],
  ['import', []],
  ['start', ['dist']],
])('%s, with the arguments %j, prints how it is called and ends with 2', async (command, args) => {
  const { status, stdout, stderr } = await run(command, ...args)
  expect(stderr).toMatch(/^Usage: npm (?:run )?\w+/m)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
})

it.each([
  ['build', ['--site', 'example'], '--site example is not an address'],
  ['build', ['--out', '/'], '--out / would replace'],
  ['desk', ['--port', 'x'], '--port is “x”'],
  ['desk', [], 'PORT is “x”. Use a number'],
  ['editions', ['2021-06', '--only', 'kindle'], '--only kindle is not an edition'],
  ['editions', ['2021-06', '--base', 'reader'], '--base reader is not a path'],
  ['hostConfig', ['nginx', '--port', 'x'], '--port x is not a port'],
  ['start', [], 'PORT is “x”. Use a number'],
])(
  '%s, with the arguments %j and PORT=x, says what is wrong and ends with 2',
  async (command, args, fault) => {
    vi.stubEnv('PORT', 'x')
    onTestFinished(() => void vi.unstubAllEnvs())
    const { status, stdout, stderr } = await run(command, ...args)
    expect(stderr).toContain(fault)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  },
)

it('start names the environment variable if it is called with a port, as a process', () => {
  const program = ['--import', import.meta.resolve('tsx'), resolve('src/cli/start.ts'), '--port', '5000']
  const options = { encoding: 'utf8', cwd: tmpdir(), timeout: 120_000 } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, program, options)
  expect(stderr).toMatch(/^Usage: npm start.*PORT=5000 npm start/m)
  expect(stderr).not.toContain('    at ')
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
})
