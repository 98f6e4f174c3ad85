import { describe, expect, it } from 'vitest'
import { jsonPath, parseIssue } from '../../src/disk/parseIssue.ts'
import { breakIssue, brokenIssues, wholeIssue } from '../support/brokenIssues.ts'
import { english } from '../support/english.ts'

const file = 'issues/2021-07.json'

function findingsIn(text: string) {
  const parsed = parseIssue(file, text)
  return parsed.ok ? [] : parsed.findings
}

it('returns the issue of a valid file', () => {
  expect(parseIssue(file, JSON.stringify(wholeIssue))).toEqual({ ok: true, issue: wholeIssue })
})

describe('a fault of the format', () => {
  it.each(brokenIssues)('$fault is reported at its place, with advice', ({ at, value, path, code }) => {
    const [finding, ...others] = findingsIn(JSON.stringify(breakIssue({ at, value })))
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      rule: 'schema',
      code,
      level: 'error',
      at: { file, path: path ?? jsonPath(at) },
    })
    expect(english.has({ code: `schema.${code}.advice`, params: finding?.params })).toBe(true)
  })

  it.each([
    [['posted'], 7, { value: '7' }],
    [['posted'], '11 August 2021', { value: '"11 August 2021"' }],
    [['posted'], 'x'.repeat(500), { value: expect.stringMatching(/^"x{118}…$/) }],
    [['title'], undefined, { value: '' }],
    [['stories', 0, 'topics'], [], { value: '[]' }],
    [['stories', 0, 'body', 0, 0, 'zh'], null, { value: 'null' }],
    [['storys'], 1, { keys: ['storys'] }],
    [['stories', 0, 'id'], 'a'.repeat(81), { most: 80 }],
    [['stories', 0, 'section'], 'none', { values: ['latest', 'relevant'] }],
    [['stories', 1, 'id'], 'tea-harvest', { first: 1 }],
  ] as const)('at %j is quoted from the file: %j', (at, value, params) => {
    expect(findingsIn(JSON.stringify(breakIssue({ at, value })))[0]?.params).toMatchObject(params)
  })

  it('names every unknown key of an object', () => {
    const faults = ['author', 'tags'].map((key) => ({ at: ['stories', 1, key], value: 'A' }))
    expect(findingsIn(JSON.stringify(breakIssue(...faults)))).toMatchObject([
      { at: { path: '$.stories[1]' }, code: 'unknownKeys', params: { keys: ['author', 'tags'] } },
    ])
  })
})

it.each([
  ['a web page', '<!doctype html>\n<title>Not found</title>', 'line 1, column 1'],
  ['nothing', '', 'line 1, column 1'],
  ['two values', '{}\n{} ', 'line 2, column 1'],
  ['an unknown word', '{\n  "title": oops,\n  "id": "2021-07"\n}', 'line 2, column 12'],
  ['a comma missing', '{\n  "id": "2021-07"\n  "title": {}\n}', 'line 3, column 3'],
  ['a comma too many', '{\n  "id": "2021-07",\n}', 'line 3, column 1'],
  ['a line end in a text', '{\n  "id": "2021-\n07"\n}', 'line 2, column 9'],
  ['a comment', '{\n  "id": "2021-07" // July\n}', 'line 2, column 19'],
])('a file that is not JSON is reported with line and column: %s', (_what, text, path) => {
  expect(findingsIn(text)).toMatchObject([{ rule: 'schema', code: 'notJson', at: { file, path } }])
})

describe('a key', () => {
  it('that an object has twice is reported, because the earlier value would be lost', () => {
    const text =
      '{\n  "id": "2021-07",\n  "title": { "en": "{ \\"en\\": 1", "zh": "茶" },\n  "\\u0069d" : "2021-08"\n}'
    expect(findingsIn(text)).toMatchObject([
      { rule: 'schema', at: { path: 'line 4, column 3' }, code: 'doubleKey', params: { key: '"id"' } },
    ])
  })

  it('may be in each of two objects', () => {
    const text = JSON.stringify(wholeIssue)
    expect(text.match(/"headline":/g)?.length).toBeGreaterThan(1)
    expect(findingsIn(text)).toEqual([])
  })
})
