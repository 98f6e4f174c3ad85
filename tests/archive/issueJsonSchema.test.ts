import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { issueJsonSchema } from '../../src/archive/issue.ts'
import { breakIssue, brokenIssues, wholeIssue } from '../support/brokenIssues.ts'
import { bundledArchive } from '../support/bundledArchive.ts'

const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true })
addFormats.default(ajv)
const validate = ajv.compile(issueJsonSchema())

describe('the JSON Schema for editors’ tools', () => {
  it('accepts an issue with every field', () => {
    expect(validate(wholeIssue), ajv.errorsText(validate.errors)).toBe(true)
  })

  it('accepts every issue of the bundled archive', async () => {
    const issues = await bundledArchive()
    expect(issues.filter((issue) => !validate(issue)).map(({ id }) => id)).toEqual([])
    expect(issues.length).toBeGreaterThan(0)
  })

  it.each(brokenIssues.filter(({ onlyHere }) => !onlyHere))('refuses $fault', ({ at, value }) => {
    expect(validate(breakIssue({ at, value }))).toBe(false)
  })
})
