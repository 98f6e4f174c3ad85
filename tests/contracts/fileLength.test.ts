import { expect, it } from 'vitest'
import { filesUnder, textOf } from './sourceTree.ts'

const most = 150

/** Files that may be longer, each with its reason. */
const longer = new Map([
  ['src/app/routes.tsx', 'the views of features meet here alone, so that what meets whom is seen at once'],
])

const tooLong = filesUnder('src')
  .filter((file) => /\.(?:tsx?|css)$/.test(file))
  .filter((file) => textOf(file).trimEnd().split('\n').length > most)

it(`a file of src has at most ${most} lines, or a reason`, () => {
  expect(tooLong.filter((file) => !longer.has(file))).toEqual([])
})

it('no file keeps a reason that it no longer needs', () => {
  expect([...longer.keys()].filter((file) => !tooLong.includes(file))).toEqual([])
})
