import { expect, it } from 'vitest'
import { counted } from '../../src/disk/counted.ts'

it('has one thing in the singular, and any other number in the plural', () => {
  expect([0, 1, 2].map((count) => counted(count, 'issue'))).toEqual(['0 issues', '1 issue', '2 issues'])
  expect(counted(2, 'story', 'stories')).toBe('2 stories')
})
