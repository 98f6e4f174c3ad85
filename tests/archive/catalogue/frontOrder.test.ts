import { describe, expect, it } from 'vitest'
import { frontOrder } from '../../../src/archive/catalogue/frontOrder.ts'

const issue = (id: string, complete: boolean, stories: number) => ({ id, complete, facets: { a: stories } })
const ordered = (...issues: ReturnType<typeof issue>[]) => frontOrder(issues).map(({ id }) => id)

describe('a front page', () => {
  it('is led by the newest issue', () => {
    expect(ordered(issue('b', true, 9), issue('a', true, 9))).toEqual(['b', 'a'])
  })

  it('is not led by two stories of an issue that the archive has in part: they stand behind the lead', () => {
    const partial = issue('d', false, 2)
    expect(ordered(partial, issue('c', true, 9), issue('b', false, 1), issue('a', true, 9))).toEqual([
      'c',
      'd',
      'b',
      'a',
    ])
  })

  it('is led by part of an issue that has enough of it', () => {
    expect(ordered(issue('b', false, 5), issue('a', true, 9))).toEqual(['b', 'a'])
  })

  it('is led by a complete issue, however short', () => {
    expect(ordered(issue('b', true, 1), issue('a', true, 9))).toEqual(['b', 'a'])
  })

  it('keeps the order where no issue can lead', () => {
    expect(ordered(issue('b', false, 2), issue('a', false, 3))).toEqual(['b', 'a'])
  })
})
