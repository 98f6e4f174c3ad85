import { describe, expect, it } from 'vitest'
import { jsonPath, parseIssue } from '../../src/disk/parseIssue.ts'
import { breakIssue, brokenIssues, wholeIssue } from '../support/brokenIssues.ts'
import { english } from '../support/english.ts'

const file = 'issues/2021-07.json'

function findingsIn(text: string) {
  const parsed = parseIssue(file, text)
  return parsed.ok ? [] : parsed.findings
}

it('gives the issue of a file that holds', () => {
  expect(parseIssue(file, JSON.stringify(wholeIssue))).toEqual({ ok: true, issue: wholeIssue })
})

describe('a fault of the format', () => {
  it.each(brokenIssues)('$fault is found at its place', ({ at, value, path, code }) => {
    const [finding, ...others] = findingsIn(JSON.stringify(breakIssue({ at, value })))
    expect(others).toEqual([])
    expect(finding).toMatchObject({ rule: 'schema', code, level: 'error', file, path: path ?? jsonPath(at) })
    expect(english.has({ code: `schema.${code}.advice`, params: finding?.params })).toBe(true)
  })

  it.each([
    [['posted'], 7, { value: '7' }],
    [['posted'], '11 August 2021', { value: '"11 August 2021"' }],
    [['title'], undefined, { value: '' }],
    [['stories', 0, 'topics'], [], { value: '[]' }],
    [['stories', 0, 'headline'], {}, { value: '{}' }],
    [['stories', 0, 'body', 0, 0, 'zh'], null, { value: 'null' }],
    [['storys'], 1, { keys: ['storys'] }],
    [['stories', 0, 'id'], 'a'.repeat(81), { most: 80 }],
    [['stories', 0, 'section'], 'none', { values: ['latest', 'relevant'] }],
    [['stories', 1, 'id'], 'tea-harvest', { first: 1 }],
  ] as const)('at %j the file has %j', (at, value, params) => {
    expect(findingsIn(JSON.stringify(breakIssue({ at, value })))[0]?.params).toMatchObject(params)
  })

  it('quotes no more than a line of what stands there', () => {
    const [finding] = findingsIn(JSON.stringify(breakIssue({ at: ['posted'], value: 'x'.repeat(500) })))
    expect(finding?.params?.value).toMatch(/^"x{118}…$/)
  })

  it('names every unknown key of one place', () => {
    const text = JSON.stringify(
      breakIssue({ at: ['stories', 1, 'author'], value: 'A' }, { at: ['stories', 1, 'tags'], value: [] }),
    )
    expect(findingsIn(text)).toMatchObject([
      { path: '$.stories[1]', code: 'unknownKeys', params: { keys: ['author', 'tags'] } },
    ])
  })
})

describe('a file that is not JSON', () => {
  it.each([
    ['a web page', '<!doctype html>\n<title>Not found</title>', '<!doctype html>'],
    ['nothing', '', ''],
    ['white space', ' \n', ''],
    ['a list of two values', '{}\n{} ', '{}'],
    ['a value that JSON lacks', '{\n  "complete": NaN,\n  "id": "2021-07"\n}', '"complete": NaN,'],
  ])('is shown with the line at fault if it is %s', (_what, text, value) => {
    expect(findingsIn(text)).toMatchObject([
      {
        rule: 'schema',
        code: 'notJson',
        params: { value },
        file,
        path: expect.stringMatching(/^line \d+, column \d+$/),
      },
    ])
  })

  it('is told with its last line when it was cut off', () => {
    const text = JSON.stringify(wholeIssue, null, 2).slice(0, 200)
    const lines = text.split('\n')
    const path = `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`
    expect(findingsIn(text)).toMatchObject([{ path }])
  })

  it.each([
    ['an unknown word', '{\n  "id": "2021-07",\n  "title": oops,\n  "stories": []\n}', 'line 3, column 12'],
    ['an unknown word near the end', '{\n  "id": "2021-07",\n  "title": oops\n}', 'line 3, column 12'],
    ['a word alone', 'oops', 'line 1, column 1'],
    ['a web page', '<!doctype html>\n<title>Not found</title>', 'line 1, column 1'],
    [
      'a comma too many in a list',
      '{\n  "stories": [\n    1,\n  ],\n  "id": "2021-07"\n}',
      'line 4, column 3',
    ],
    ['a comma too many', '{\n  "id": "2021-07",\n}', 'line 3, column 1'],
    ['a comma missing', '{\n  "id": "2021-07"\n  "title": {}\n}', 'line 3, column 3'],
    ['a line end in a text', '{\n  "id": "2021-\n07"\n}', 'line 2, column 15'],
  ])('is told with the line and column of %s', (_what, text, path) => {
    expect(findingsIn(text)).toMatchObject([{ path }])
  })
})

describe('a key that stands twice in one object', () => {
  it('is told, since the earlier text would be gone', () => {
    const text =
      '{\n  "id": "2021-07",\n  "title": { "en": "{ \\"en\\": 1", "zh": "茶" },\n  "\\u0069d" : "2021-08"\n}'
    expect(findingsIn(text)).toMatchObject([
      {
        rule: 'schema',
        path: 'line 4, column 3',
        code: 'doubleKey',
        params: { key: '"id"' },
      },
    ])
  })

  it('may stand in each of two objects', () => {
    const text = JSON.stringify(wholeIssue)
    expect(text.match(/"headline":/g)?.length).toBeGreaterThan(1)
    expect(findingsIn(text)).toEqual([])
  })
})
