import { expect, it, onTestFinished, vi } from 'vitest'
import { readDeskOptions } from '../../src/cli/deskOptions.ts'

/** Reads the options, with that text in the variable PORT. */
function read(args: readonly string[], port: string | undefined) {
  vi.stubEnv('PORT', port)
  onTestFinished(() => void vi.unstubAllEnvs())
  return readDeskOptions(args)
}

const usual = {
  archive: 'public/archive/issues',
  out: 'dist',
  drafts: 'drafts',
  root: {},
  port: 4574,
  open: false,
}
const site = 'https://example.org'

it.each<readonly [readonly string[], string | undefined, object]>([
  [[], undefined, usual],
  [['--site', `${site}/`], undefined, { root: { site } }],
  [['--base', '/reader/', '--site', site], undefined, { root: { base: '/reader/', site } }],
  [[], '8080', { port: 8080 }],
  [[], '0', { port: 0 }],
  [['--open'], undefined, { open: true }],
  [['--port', '0'], '8080', { port: 0 }],
])('reads %j, with PORT=%s', (args, port, options) => {
  expect(read(args, port)).toMatchObject(options)
})

it.each<readonly [readonly string[], string | undefined, string]>([
  [['--base', 'reader'], undefined, 'siteRoot.basePath'],
  [['--port', 'abc'], undefined, 'arguments.port {"option":"--port","given":"abc"}'],
  [['--port', '65536'], undefined, 'arguments.port'],
  [[], 'abc', 'arguments.port {"option":"PORT","given":"abc"}'],
  [[], '', 'arguments.port'],
  [[], '80.5', 'arguments.port'],
])('refuses %j, with PORT=%s', (args, port, told) => {
  expect(() => read(args, port)).toThrow(told)
})
