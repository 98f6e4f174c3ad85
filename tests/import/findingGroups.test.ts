import { expect, it } from 'vitest'
import { findingGroups } from '../../src/import/importReport.ts'
import type { Finding } from '../../src/messages/finding.ts'
import { english } from '../support/english.ts'

function finding(rule: string, level: Finding['level'], story?: string): Finding {
  return {
    rule,
    level,
    at: { file: 'may.pdf', path: '$', place: 'page 1, line 2', ...(story && { story }) },
    code: 'recorded',
    params: { problem: `found by ${rule}`, advice: 'other' },
  }
}

it('begins with the errors, one by one, and groups the rest by question', () => {
  const many = Array.from({ length: 5 }, () => finding('import-pairs', 'warning'))
  const text = findingGroups(
    [...many, finding('links', 'warning'), finding('weekday', 'error', 'ferry')],
    english,
  ).join('\n')
  expect(text.split('\n').filter((line) => /^\S|^ {2}\S/.test(line))).toEqual([
    '1 ERROR (an issue with errors cannot be built):',
    '  Weekday  [weekday]',
    '6 WARNINGS, from 2 rules:',
    '  5 × Sentences without a counterpart  [import-pairs]',
    expect.stringMatching(/^ {2}1 × .*\[links\]$/),
  ])
  expect(text).toContain('page 1, line 2, ferry')
  expect(text).toContain('… and 2 more, at the desk')
})

it('leaves out what an editor accepted', () => {
  expect(findingGroups([{ ...finding('weekday', 'error'), accepted: 'as printed' }], english)).toEqual([])
})
