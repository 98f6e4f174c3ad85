import { describe, expect, it } from 'vitest'
import { jsonPath, parseIssue } from '../../../src/disk/archive/parseIssue.ts'
import { breakIssue, brokenIssues, wholeIssue } from '../../support/brokenIssues.ts'

const file = 'issues/2021-07.json'

function findingsIn(text: string) {
  const parsed = parseIssue(file, text)
  return parsed.ok ? [] : parsed.findings
}

it('gives the issue of a file that holds', () => {
  expect(parseIssue(file, JSON.stringify(wholeIssue))).toEqual({ ok: true, issue: wholeIssue })
})

describe('a fault of the format', () => {
  it.each(brokenIssues)(
    'is told for $fault: where, and what was expected',
    ({ at, value, path, expected }) => {
      const [finding, ...others] = findingsIn(JSON.stringify(breakIssue({ at, value })))
      expect(others).toEqual([])
      expect(finding).toMatchObject({ rule: 'schema', level: 'error', file, path: path ?? jsonPath(at) })
      expect(finding?.expected.startsWith(expected), finding?.expected).toBe(true)
      expect(finding?.expected).not.toMatch(/^expected|Invalid input|received/)
    },
  )

  it.each([
    [['posted'], 7, '7'],
    [['posted'], '11 August 2021', '"11 August 2021"'],
    [['title'], undefined, 'nothing'],
    [['stories', 0, 'topics'], [], '[]'],
    [['stories', 0, 'headline'], {}, '{}'],
    [['stories', 0, 'body', 0, 0, 'zh'], null, 'null'],
    [['storys'], 1, 'the unknown key "storys"'],
  ] as const)('at %j says what stands there: %j', (at, value, found) => {
    expect(findingsIn(JSON.stringify(breakIssue({ at, value })))[0]?.found).toBe(found)
  })

  it('quotes no more than a line of what stands there', () => {
    const [finding] = findingsIn(JSON.stringify(breakIssue({ at: ['posted'], value: 'x'.repeat(500) })))
    expect(finding?.found).toMatch(/^"x{118}…$/)
  })

  it('names every unknown key of one place', () => {
    const text = JSON.stringify(
      breakIssue({ at: ['stories', 1, 'author'], value: 'A' }, { at: ['stories', 1, 'tags'], value: [] }),
    )
    expect(findingsIn(text)).toMatchObject([
      { path: '$.stories[1]', found: 'the unknown keys "author", "tags"' },
    ])
  })
})

describe('a file that is not JSON', () => {
  it.each([
    ['a web page', '<!doctype html>\n<title>Not found</title>', '<!doctype html>'],
    ['nothing', '', 'nothing'],
    ['white space', ' \n', 'nothing'],
    ['a list of two values', '{}\n{} ', '{}'],
    ['a value that JSON lacks', '{\n  "complete": NaN,\n  "id": "2021-07"\n}', '"complete": NaN,'],
  ])('is told by the line at fault when it is %s', (_what, text, found) => {
    expect(findingsIn(text)).toMatchObject([
      { rule: 'schema', file, path: expect.stringMatching(/^line \d+, column \d+$/), found },
    ])
    expect(findingsIn(text)[0]?.expected).toMatch(/^JSON in UTF-8/)
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
        found: 'the key "id" a second time',
        expected: expect.stringMatching(/^each key once/),
      },
    ])
  })

  it('may stand in each of two objects', () => {
    const text = JSON.stringify(wholeIssue)
    expect(text.match(/"headline":/g)?.length).toBeGreaterThan(1)
    expect(findingsIn(text)).toEqual([])
  })
})
