import { describe, expect, it } from 'vitest'
import { issueSchema } from '../../src/archive/issue.ts'
import { jsonPath } from '../../src/disk/parseIssue.ts'
import { breakIssue, brokenIssues, wholeIssue } from '../support/brokenIssues.ts'
import { bundledArchive } from '../support/bundledArchive.ts'

function faultsOf(issue: unknown): { path: string; message: string }[] {
  const faults = issueSchema.safeParse(issue).error?.issues ?? []
  return faults.map(({ path, message }) => ({ path: jsonPath(path), message }))
}

describe('an issue', () => {
  it('may have every field of the format', () => {
    expect(issueSchema.parse(wholeIssue)).toEqual(wholeIssue)
  })

  it('may leave out all that is optional', () => {
    const [, story] = wholeIssue.stories
    const bare = { id: '2021-07', title: wholeIssue.title, stories: [story] }
    expect(issueSchema.parse(bare)).toEqual(bare)
  })

  it('may tell its text in one language, and the two ways to and fro', () => {
    expect(faultsOf(breakIssue({ at: ['stories', 0, 'headline'], value: { en: 'Tea' } }))).toEqual([])
    expect(faultsOf(breakIssue({ at: ['stories', 0, 'body'], value: [[{ zh: '茶。' }]] }))).toEqual([])
  })

  it('may hold markup, which is text like any other', () => {
    const value = '<script>alert(1)</script> & "quoted" {{count}}'
    expect(faultsOf(breakIssue({ at: ['stories', 0, 'headline', 'en'], value }))).toEqual([])
  })

  it('is every issue of the bundled archive', async () => {
    expect((await bundledArchive()).flatMap(faultsOf)).toEqual([])
  })
})

describe('a fault of an issue', () => {
  it.each(brokenIssues)('is $fault, reported once and where it stands', ({ at, value, path, code }) => {
    const faults = faultsOf(breakIssue({ at, value }))
    expect(faults.map((fault) => fault.path)).toEqual([path ?? jsonPath(at)])
    const isCode = !['object', 'array', 'unknownKeys'].includes(code)
    if (isCode) expect(faults[0]?.message).toBe(code)
  })

  it.each([null, [], 'text', 7])('is %j in its place', (value) => {
    expect(faultsOf(value).map(({ path }) => path)).toEqual(['$'])
  })

  it('does not hide the others', () => {
    const faults = [
      { at: ['posted'], value: 'soon' },
      { at: ['stories', 0, 'places', 0], value: 'mars' },
      { at: ['stories', 0, 'note', 'zh'], value: '' },
      { at: ['stories', 1, 'topics'], value: [] },
      { at: ['stories', 1, 'link'], value: 'tea' },
      { at: ['stories', 1, 'body'], value: undefined },
      { at: ['stories', 1, 'id'], value: 'tea-harvest' },
    ]
    const reported = faultsOf(breakIssue(...faults)).map(({ path }) => path)
    expect(reported.sort()).toEqual(faults.map(({ at }) => jsonPath(at)).sort())
  })
})
