import { afterEach, expect, it, vi } from 'vitest'
import { readDeskOptions } from '../../../src/desk/server/deskOptions.ts'
import { UserError } from '../../../src/messages/userError.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

it('names the project’s own folders where the editor names none', () => {
  expect(readDeskOptions([])).toMatchObject({
    archive: 'public/archive/issues',
    out: 'dist',
    drafts: 'drafts',
  })
})

// An empty name is the folder of the project.
it.each(['archive', 'out', 'drafts'])('refuses an empty --%s, and says how it is called', (option) => {
  const read = () => readDeskOptions([`--${option}`, ''])
  expect(read).toThrow(UserError)
  expect(read).toThrow(`--${option} is empty.\nUsage: npm run desk -- [FILE]`)
})

it('takes where the site is to live as a build does, and leaves it open where the editor does not say', () => {
  expect(readDeskOptions([]).root).toEqual({})
  expect(readDeskOptions(['--site', 'https://example.org/']).root).toEqual({ site: 'https://example.org' })
  expect(readDeskOptions(['--base', '/reader/', '--site', 'https://example.org']).root).toEqual({
    base: '/reader/',
    site: 'https://example.org',
  })
})

it.each([
  [['--base', 'reader'], 'siteRoot.basePath'],
  [['--site', 'example.org'], 'siteRoot.siteAddress'],
])('refuses %j before anything is published', (args, mend) => {
  const read = () => readDeskOptions(args)
  expect(read).toThrow(UserError)
  expect(read).toThrow(mend)
})

it('takes the port of its option, else that of the environment, else its own', () => {
  vi.stubEnv('PORT', undefined)
  expect(readDeskOptions([]).port).toBe(4574)
  vi.stubEnv('PORT', '8080')
  expect(readDeskOptions([]).port).toBe(8080)
  expect(readDeskOptions(['--port', '0']).port).toBe(0)
  vi.stubEnv('PORT', '0')
  expect(readDeskOptions([]).port).toBe(0)
})

it.each(['abc', '', '65536'])('says of PORT=%s in the environment that it is no port', (text) => {
  vi.stubEnv('PORT', text)
  const read = () => readDeskOptions([])
  expect(read).toThrow(UserError)
  expect(read).toThrow(`PORT is "${text}"; expected a number from 1 to 65535, or 0 for any that is free.`)
})

it.each(['abc', '', '65536'])('says of --port %s that it is no port', (text) => {
  const read = () => readDeskOptions(['--port', text])
  expect(read).toThrow(UserError)
  expect(read).toThrow(`--port is "${text}"; expected a number from 1 to 65535, or 0 for any that is free.`)
})
