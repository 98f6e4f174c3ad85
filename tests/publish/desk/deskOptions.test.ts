import { expect, it } from 'vitest'
import { readDeskOptions } from '../../../src/publish/desk/deskOptions.ts'
import { InputError } from '../../../src/publish/import/inputError.ts'

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
  expect(read).toThrow(InputError)
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
  [['--base', 'reader'], 'write --base /reader/'],
  [['--site', 'example.org'], 'as --site https://example.org'],
])('refuses %j before anything is published', (args, mend) => {
  const read = () => readDeskOptions(args)
  expect(read).toThrow(InputError)
  expect(read).toThrow(mend)
})
