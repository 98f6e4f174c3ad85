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
