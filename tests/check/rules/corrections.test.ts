import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Issue, Story } from '../../../src/archive/issue.ts'
import { checkArchive } from '../../../src/check/checkArchive.ts'
import { corrections, owedCorrections } from '../../../src/check/rules/corrections.ts'
import { readCommitted } from '../../../src/disk/readCommitted.ts'
import { madeIssue, madeStory } from '../../site/madeIssues.ts'
import { testRule } from '../ruleTable.ts'

testRule(corrections, (date: string) => ({ corrections: [{ date, en: 'It said 15.', zh: '误作15。' }] }), {
  nothing: ['2021-08-20', '2019-04-01'],
  'error early corrections[0].date': ['2019-03-31', '1900-01-01'],
  'error future corrections[0].date': ['2999-01-01'],
})

const halls = (en: string, zh: string) => [[{ en, zh }]]
const published: Story = {
  ...madeStory('halls'),
  date: '2021-07-03',
  headline: { en: '15 halls open', zh: '15个展厅开放' },
  body: [
    [
      { en: 'It has 15 halls in Chengdu and 16 in Chongqing.', zh: '成都15个，重庆16个。' },
      { en: 'They opened on 3 July.', zh: '7月3日开放。' },
    ],
    [{ en: 'Nearly 600 people came.', zh: '近600人到场。' }],
  ],
}
const [[first, second] = [], [third] = []] = published.body

function owed(changes: Partial<Story>): string {
  const issueOf = (story: Story): Issue => madeIssue('2021-07', [madeStory('other'), story])
  return owedCorrections(issueOf({ ...published, ...changes }), issueOf(published))
    .map(({ code, params, at }) => `${code} ${at.path} ${params?.before} → ${params?.now ?? ''}`)
    .join(', ')
}
const at = (one: typeof first, two: typeof second, three = third) =>
  owed({ body: [[one, two], [three]].map((paragraph) => paragraph.flatMap((segment) => segment ?? [])) })

it('demands no correction of a change that leaves figures, names and date as they were', () => {
  expect(owed({})).toBe('')
  expect(at({ en: 'In Chengdu, it has 15 halls; 16 are in Chongqing.', zh: first?.zh }, second)).toBe('')
  expect(at(second, first)).toBe('')
  expect(owed({ headline: { en: 'Halls open', zh: '展厅开放' } })).toBe('')
  expect(owed({ body: [...published.body, ...halls('It cost 20 yuan.', '门票20元。')] })).toBe('')
  expect(owed({ id: 'halls-2' })).toBe('')
})

it.each([
  ['a figure with fewer digits', 'It made 54.81 billion yuan.', 'It made 54.8 billion yuan.', ''],
  ['an amount of which words say more', 'More than 60 came.', 'More than 61 came.', '60 → 61'],
  ['other words in another order', 'The seventh, on 26 May 2021.', 'On 26 May 2021, the seventh.', ''],
  ['names in another order', 'In Shanghai and Beijing.', 'In Beijing and Shanghai.', ''],
  ['two amounts that change places', 'It has 15 and 16.', 'It has 16 and 15.', '15,16 → 16,15'],
  [
    'three amounts that change places',
    'In 2020: 15, 16 and 17.',
    'It has 16, 17 and 15 in 2020.',
    '15,16,17 → 16,17,15',
  ],
])('compares %s', (_what, before, now, said) => {
  const issueOf = (en: string) => madeIssue('2021-07', [madeStory('one', { body: [[{ en }]] })])
  const found = owedCorrections(issueOf(now), issueOf(before))
  expect(found.map(({ params }) => `${params?.before} → ${params?.now}`).join()).toBe(said)
})

it('demands one where a figure, a name or a date is another, whatever the rest of the story says', () => {
  const path = '$.stories[1].body[0][0]'
  expect(
    at({ en: 'It has 16 halls in Chengdu and 16 in Chongqing.', zh: '成都16个，重庆16个。' }, second),
  ).toBe(`owed ${path} 15 → 16`)
  const swapped = at({ en: 'It has 16 halls in Chengdu and 15 in Chongqing.', zh: first?.zh }, second)
  expect(swapped).toMatch(/^owed /)
  expect(at({ en: 'It has 15 halls in Chengdu and 16 in Guiyang.', zh: first?.zh }, second)).toBe(
    `owed ${path} Chongqing → Guiyang`,
  )
  expect(at(first, { en: 'They opened on 4 July.', zh: '7月4日开放。' })).toBe(
    'owed $.stories[1].body[0][1] 3 July,7月3日 → 4 July,7月4日',
  )
  expect(at(first, second, { en: 'Nearly 6,000 people came.', zh: third?.zh })).toBe(
    'owed $.stories[1].body[1][0] 600 → 6,000',
  )
  expect(at(first, second, { en: 'People came.', zh: '有人到场。' })).toBe(
    'gone $.stories[1].body[1][0] 600 → ',
  )
  expect(owed({ headline: { en: '17 halls open', zh: '15个展厅开放' } })).toBe(
    'owed $.stories[1].headline 15 → 17',
  )
  expect(owed({ date: '2021-07-04' })).toBe('date $.stories[1].date 2021-07-03 → 2021-07-04')
})

it('demands one where figures of three sentences have changed places, but not where a clause has moved', () => {
  const sentences = (...figures: string[]) => figures.map((en) => ({ en }))
  const owedBy = (before: string[], now: string[]) =>
    owedCorrections(
      madeIssue('2021-07', [madeStory('growth', { body: [sentences(...now)] })]),
      madeIssue('2021-07', [madeStory('growth', { body: [sentences(...before)] })]),
    ).map(({ params }) => `${params?.before} → ${params?.now}`)
  const rotated = owedBy(['A: 15%.', 'B: 20%.', 'C: 30%.'], ['A: 20%.', 'B: 30%.', 'C: 15%.'])
  expect(rotated).toEqual(['15%,20%,30% → 20%,30%,15%'])
  expect(owedBy(['In 2020, A grew 15%.', 'B grew.'], ['A grew 15%.', 'B grew in 2020.'])).toEqual([])
})

it('is content with a correction that readers have not seen', () => {
  const seen = { date: '2021-08-01', en: 'It said 14.', zh: '误作14。' }
  const wrong = { headline: { en: '17 halls open', zh: '17个展厅开放' } }
  expect(owed({ ...wrong, corrections: [seen] })).toBe('')
  const before = madeIssue('2021-07', [{ ...published, corrections: [seen] }])
  const now = madeIssue('2021-07', [{ ...published, ...wrong, corrections: [seen] }])
  expect(owedCorrections(now, before)).toHaveLength(1)
})

it('compares an issue with the last commit', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'committed-'))
  const file = join(folder, '2021-07.json')
  const write = (story: Story) => writeFile(file, JSON.stringify(madeIssue('2021-07', [story])))
  const owedNow = async () => {
    const { findings } = await checkArchive(folder, await readCommitted(folder))
    return findings.filter(({ rule }) => rule === 'corrections').map(({ code }) => code)
  }
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'ignore' })
  await write(published)
  expect(await owedNow()).toEqual([])
  git('init')
  git('add', '.')
  git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-m', 'Publish')
  expect(await owedNow()).toEqual([])
  await write({ ...published, date: '2021-07-04' })
  expect(await owedNow()).toEqual(['date'])
  expect(await readFile(file, 'utf8')).toContain('2021-07-04')
})
