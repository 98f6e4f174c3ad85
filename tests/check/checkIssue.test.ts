import { describe, expect, it } from 'vitest'
import { checkIssue } from '../../src/check/checkIssue.ts'
import { editorialRules } from '../../src/check/editorialRules.ts'
import { formatFinding } from '../../src/disk/formatFinding.ts'
import { parseIssue } from '../../src/disk/parseIssue.ts'
import { isOpenError } from '../../src/messages/finding.ts'
import { english } from '../support/english.ts'
import { madeBody, madeIssue, madeStory, scarredIssue } from './madeIssue.ts'
import { scars } from './scars.ts'

const stray = { body: madeBody(['(2019-04-20)', '（2019-04-20）']) }

function openRules(accepted: { rule: string; story?: string; reason: string }[]): string[] {
  return checkIssue(madeIssue([madeStory(stray)], { accepted }), 'made.json')
    .filter(isOpenError)
    .map(({ rule }) => rule)
}

describe('the check of an issue', () => {
  it('reports the fault that was made for each rule, with the params of its texts', () => {
    const issue = scarredIssue()
    const said = editorialRules.flatMap(({ check }) =>
      check(issue).map(({ rule, level, code, story, params }) => [
        rule,
        `${level} ${code} ${story}`,
        params ?? {},
      ]),
    )
    expect(said).toEqual(scars)
    expect(new Set(said.map(([rule]) => rule)).size).toBe(editorialRules.length)
  })

  it('finds nothing in a sound issue', () => {
    expect(checkIssue(madeIssue([madeStory()]), 'made.json')).toEqual([])
  })

  it('names no two rules alike', () => {
    const names = editorialRules.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('an accepted finding', () => {
  const reason = 'The date is what the story is about.'

  it('stands no longer in the way, and is shown with its reason', () => {
    expect(openRules([])).toContain('stray-date')
    expect(openRules([{ rule: 'stray-date', story: 'ferry-timetable', reason }])).not.toContain('stray-date')
    const issue = madeIssue([madeStory(stray)], {
      accepted: [{ rule: 'stray-date', story: 'ferry-timetable', reason }],
    })
    const shown = checkIssue(issue, 'made.json').map((finding) => formatFinding(finding, english))
    expect(shown.join('\n')).toMatch(/^accepted {2}made\.json[\s\S]*Accepted: The date is what/m)
  })

  it('covers neither another story nor another rule', () => {
    expect(openRules([{ rule: 'stray-date', story: 'another-story', reason }])).toContain('stray-date')
    expect(openRules([{ rule: 'links', story: 'ferry-timetable', reason }])).toContain('stray-date')
  })

  it('is a warning itself where there is nothing to accept', () => {
    const issue = madeIssue([madeStory()], {
      accepted: [{ rule: 'links', story: 'ferry-timetable', reason }],
    })
    expect(checkIssue(issue, 'made.json')).toMatchObject([
      { rule: 'accepted', level: 'warning', path: '$.accepted[0]', story: 'ferry-timetable' },
    ])
  })

  it('needs a reason to fit the schema', () => {
    const issue = { ...madeIssue([madeStory()]), accepted: [{ rule: 'links' }] }
    expect(parseIssue('made.json', JSON.stringify(issue))).toMatchObject({
      ok: false,
      findings: [{ path: '$.accepted[0].reason' }],
    })
  })
})
