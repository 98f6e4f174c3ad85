import { expect, it } from 'vitest'
import { findingGroups } from '../../src/import/importReport.ts'
import type { Finding } from '../../src/messages/finding.ts'
import { english } from '../support/english.ts'

function finding(rule: string, level: Finding['level']): Finding {
  return {
    rule,
    level,
    at: { file: 'may.pdf', path: '$', place: 'page 1, line 2' },
    code: 'recorded',
    params: { problem: `found by ${rule}`, advice: 'other' },
  }
}

it('groups the findings by question, the errors first', () => {
  const many = Array.from({ length: 5 }, () => finding('import-pairs', 'warning'))
  const text = findingGroups(
    [...many, finding('links', 'warning'), finding('weekday', 'error')],
    english,
  ).join('\n')
  expect(text.split('\n').filter((line) => /^\S|^ {2}\S/.test(line))).toEqual([
    '1 ERROR, from 1 rule (npm run build refuses an issue with open errors):',
    '  1 × Weekday  [weekday]',
    '6 WARNINGS, from 2 rules:',
    '  5 × Sentences without a counterpart  [import-pairs]',
    expect.stringMatching(/^ {2}1 × .*\[links\]$/),
  ])
  expect(text).toContain('… and 2 more: see the desk')
})

it('leaves out what an editor accepted', () => {
  expect(findingGroups([{ ...finding('weekday', 'error'), accepted: 'as printed' }], english)).toEqual([])
})
