import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { expect, it, vi } from 'vitest'
import { runCommand } from '../support/runCommand.ts'
import { walkOptions } from './walkOptions.ts'

const usual = { steps: '300', seed: '7', shrink: '5' }
const refuse = (fault: string): never => {
  throw new Error(fault)
}

it('reads the numbers and the steps of a walk', () => {
  expect(walkOptions(usual, refuse)).toEqual({ steps: 300, seed: 7, shrink: 5, replay: undefined })
  const replay = walkOptions({ ...usual, shrink: '0', replay: '[{"kind":"back"}]' }, refuse)
  expect(replay).toEqual({ steps: 300, seed: 7, shrink: 0, replay: [{ kind: 'back' }] })
})

it.each([
  [{ steps: '3OO' }, '--steps is "3OO"; expected a whole number from 1.'],
  [{ steps: '' }, '--steps is ""; expected a whole number from 1.'],
  [{ steps: '0' }, '--steps is "0"; expected a whole number from 1.'],
  [{ steps: '2.5' }, '--steps is "2.5"; expected a whole number from 1.'],
  [{ shrink: '5m' }, '--shrink is "5m"; expected a whole number from 0.'],
  [{ seed: 'x' }, '--seed is "x"; expected a whole number from 0.'],
  [{ replay: '' }, '--replay is ""; expected the steps as a walk prints them.'],
  [{ replay: '[]' }, '--replay is "[]"; expected the steps as a walk prints them.'],
  [
    { replay: '[{"kind":"fly"}]' },
    '--replay is "[{"kind":"fly"}]"; expected the steps as a walk prints them.',
  ],
])('refuses %j', (wrong, fault) => {
  expect(() => walkOptions({ ...usual, ...wrong }, refuse)).toThrow(fault)
})

const chaos = 'tests/chaos/chaos.ts'

it('the walk refuses what it cannot read without a browser and without the built reader', () => {
  const program = ['--import', import.meta.resolve('tsx'), resolve(chaos), '--steps', '3OO']
  const env = { ...process.env, CHROMIUM: resolve('no-browser') }
  const options = { encoding: 'utf8', cwd: tmpdir(), env, timeout: 120_000 } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, program, options)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(/^--steps is "3OO"; expected a whole number from 1\.\nUsage: npm run chaos -- /)
  expect(stderr).not.toContain('    at ')
})

it('the walk says how it is called without a browser and without the built reader', async () => {
  vi.stubEnv('CHROMIUM', resolve('no-browser'))
  const { status, stdout, stderr } = await runCommand(chaos, ['--help'], tmpdir())
  vi.unstubAllEnvs()
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toMatch(/^npm run chaos -- /)
})
