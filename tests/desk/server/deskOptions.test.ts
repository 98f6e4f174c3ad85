import { afterEach, expect, it, vi } from 'vitest'
import { readDeskOptions } from '../../../src/desk/server/deskOptions.ts'
import { UserError } from '../../../src/messages/userError.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

const usual = { archive: 'public/archive/issues', out: 'dist', drafts: 'drafts', root: {}, port: 4574 }
const site = 'https://example.org'

it.each<readonly [readonly string[], string | undefined, object]>([
  [[], undefined, usual],
  [['--site', `${site}/`], undefined, { root: { site } }],
  [['--base', '/reader/', '--site', site], undefined, { root: { base: '/reader/', site } }],
  [[], '8080', { port: 8080 }],
  [[], '0', { port: 0 }],
  [['--port', '0'], '8080', { port: 0 }],
])('reads %j, with PORT=%s', (args, port, options) => {
  vi.stubEnv('PORT', port)
  expect(readDeskOptions(args)).toMatchObject(options)
})

it.each<readonly [readonly string[], string | undefined, string]>([
  // An empty name would be the folder of the project.
  [['--archive', ''], undefined, 'arguments.empty {"option":"--archive"}'],
  [['--out', ''], undefined, 'arguments.empty {"option":"--out"}'],
  [['--drafts', ''], undefined, 'arguments.empty {"option":"--drafts"}'],
  [['--base', 'reader'], undefined, 'siteRoot.basePath'],
  [['--site', 'example.org'], undefined, 'siteRoot.siteAddress'],
  [['--port', 'abc'], undefined, '--port is "abc"; expected a number'],
  [['--port', '65536'], undefined, '--port is "65536"'],
  [[], 'abc', 'PORT is "abc"; expected a number from 1 to 65535, or 0 for any that is free.'],
  [[], '', 'PORT is ""'],
])('refuses %j, with PORT=%s', (args, port, told) => {
  vi.stubEnv('PORT', port)
  const read = () => readDeskOptions(args)
  expect(read).toThrow(UserError)
  expect(read).toThrow(told)
})
