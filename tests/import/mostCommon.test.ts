import { expect, it } from 'vitest'
import { mostCommon } from '../../src/import/mostCommon.ts'

const sized = (text: string, size?: number) => ({ text, size })
const sizeOf = ({ size }: { readonly size: number | undefined }) => size

it('gives the value of most letters, not of most pieces', () => {
  expect(mostCommon([sized('one', 9), sized('two', 9), sized('a sentence', 11)], sizeOf)).toBe(11)
})

it('leaves out text without a value, however long it is', () => {
  expect(mostCommon([sized('a long sentence'), sized('abc', 9)], sizeOf)).toBe(9)
  expect(mostCommon([sized('a long sentence')], sizeOf)).toBeUndefined()
  expect(mostCommon([], sizeOf)).toBeUndefined()
})
