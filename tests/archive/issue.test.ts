import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { issueJsonSchema, issueSchema } from '../../src/archive/issue.ts'
import { jsonPath } from '../../src/disk/parseIssue.ts'
import { breakIssue, brokenIssues, wholeIssue } from '../support/brokenIssues.ts'
import { bundledArchive } from '../support/bundled.ts'

const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true })
addFormats.default(ajv)
const isValidJson = ajv.compile(issueJsonSchema())

const [, rice] = wholeIssue.stories
const sound = [
  ['every field of the format', wholeIssue],
  ['no optional field', { id: '2021-07', title: wholeIssue.title, stories: [rice] }],
  ['a headline in one language', breakIssue({ at: ['stories', 0, 'headline'], value: { en: 'Tea' } })],
  ['markup', breakIssue({ at: ['stories', 0, 'headline', 'en'], value: '<b>&amp;</b> "quoted" {{count}}' })],
] as const

describe('an issue', () => {
  it.each(sound)('may have %s', (_what, issue) => {
    expect(issueSchema.parse(issue)).toEqual(issue)
    expect(isValidJson(issue), ajv.errorsText(isValidJson.errors)).toBe(true)
  })

  it('of the bundled archive is also valid for the editors’ tools', async () => {
    const invalid = (await bundledArchive()).filter((issue) => !isValidJson(issue))
    expect(invalid.map(({ id }) => id)).toEqual([])
  })

  it.each([null, [], 'text', 7])('is not %j', (value) => {
    expect(issueSchema.safeParse(value).error?.issues.map(({ path }) => path)).toEqual([[]])
    expect(isValidJson(value)).toBe(false)
  })

  it.each(brokenIssues.filter(({ onlyHere }) => !onlyHere))(
    'with $fault is refused by the JSON Schema for editors’ tools',
    ({ at, value }) => {
      expect(isValidJson(breakIssue({ at, value }))).toBe(false)
    },
  )

  it('reports every fault at once', () => {
    const faults = [
      { at: ['posted'], value: 'soon' },
      { at: ['stories', 0, 'places', 0], value: 'mars' },
      { at: ['stories', 1, 'topics'], value: [] },
      { at: ['stories', 1, 'id'], value: 'tea-harvest' },
    ]
    const reported = issueSchema.safeParse(breakIssue(...faults)).error?.issues ?? []
    expect(reported.map(({ path }) => jsonPath(path)).sort()).toEqual(
      faults.map(({ at }) => jsonPath(at)).sort(),
    )
  })
})
