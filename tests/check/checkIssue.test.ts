import { expect, it } from 'vitest'
import { checkIssue } from '../../src/check/checkIssue.ts'
import { editorialRules } from '../../src/check/editorialRules.ts'
import { formatFinding } from '../../src/disk/formatFinding.ts'
import { english } from '../support/english.ts'
import { madeBody, madeIssue, madeStory, scarredIssue } from './madeIssue.ts'

/** What each rule reports about the scarred issue: rule, level, code, story and the beginnings of the params. */
const scars = [
  'repeated-text error body archive-reading-room: text=Drilling of the Longquan relief tunnel is co…; how=repeated-text.exactly; story=ring-line-tunnel',
  'missing-translation warning story ring-line-tunnel: language=zh; other=en',
  'missing-translation warning story archive-reading-room: language=zh; other=en',
  'uneven-translation warning longer battery-plant: en=133; zh=6; text=将用工1900人。; language=en; other=zh',
  'differing-figures error both tea-market-turnover: en=10.4%; zh=14.0%',
  'differing-names warning one battery-plant: language=en; names=Chongqing+Chengdu; other=zh',
  'differing-names error both night-market: en=Leshan; zh=雅安',
  'differing-direction error opposite night-market: en=rose; zh=下降',
  'headline-claims warning name winter-heating: short=地热供暖调度中心; full=地热供暖监测调度中心',
  'exchange-rates error year battery-plant: text=2.71 billion yuan ($522 million); rate=5.19; currency=USD; year=2019; low=6.68; high=7.19',
  'listed-parts error sum twelve-parks: sum=5 + 4 + 6 = 15; total=12; text=They comprise 5 parks beside schools, 4 park…',
  'listed-parts error shares twelve-parks: sum=65% + 45% = 110%; text=Of the 20 gardeners taken on, 13 (65%) are f…',
  'misprinted-figures error stated night-market: text=48,000',
  'misprinted-figures error stated night-market: text=4.8万',
  'attribution warning all night-market: count=2',
  'missing-date warning none story-7: ',
  'story-date warning outside winter-heating: date=2018-11-20; month=2019-04',
  'body-date warning later water-bus: text=22 April; date=2019-04-02',
  'link-date warning apart water-bus: date=2019-04-02; linked=2019-02-11; days=14',
  'weekday error wrong battery-plant: day=2019-04-14; printed=1; right=0',
  'stray-date error printed water-bus: date=（2019-04-20）; text=Water bus returns to the Jialing （2019-04-20…',
  'lost-characters warning openEnd water-bus: text=…A crossing takes 12 minutes',
  'lost-characters error cut water-bus: cut=新发展格; phrase=新发展格局; text=渡江需12分钟，助力构建新发展格。',
  'traditional-characters warning mixed night-market: traditional=辦; simplified=办',
  'chinese-punctuation error halfWidth water-bus: text=，迎来首批乘客.',
  'chinese-punctuation error space story-7: text=府河畔的老酒厂 将作为剧场重',
  'periodical-titles warning unmarked night-market: text=自编晚报',
  'number-forms warning mixed night-market: text=三个',
  'doubled-etc warning list night-market: text=包括小面、茶叶和漆器等',
  'mixed-spelling warning twice winter-heating: word=center; other=centre',
  'malformed-address error mistyped night-market: address=htps://night-market.example',
  'links warning unrelated water-bus: link=https://news.example.org/201902/11/orchard-o…',
  'links warning repeated story-7: link=https://news.example.org/201902/11/orchard-o…; story=water-bus',
  'links warning unrelated story-7: link=https://news.example.org/201902/11/orchard-o…',
  'links warning inText story-7: link=www.example.org/stage',
  'story-ids warning empty story-7: id=story-7',
  'corrections error future night-market: date=2999-01-01',
]

const stray = madeStory({ body: madeBody(['(2019-04-20)', '（2019-04-20）']) })
const reason = 'The date is what the story is about.'

/** The findings of a story, and whether they are open, if the issue has this acceptance. */
function findingsOf(story: typeof stray, accepted: { rule: string; story: string; reason: string }) {
  return checkIssue(madeIssue([story], { accepted: [accepted] }), 'made.json')
}

it('every rule finds its fault in the scarred issue, with the params of its texts', () => {
  const issue = scarredIssue()
  const said = editorialRules.flatMap(({ check }) =>
    check(issue).map(({ rule, level, code, at, params = {} }) => {
      const values = Object.entries(params).map(([name, value]) => {
        const text = [value].flat().join('+')
        return `${name}=${text.length > 44 ? `${text.slice(0, 44)}…` : text}`
      })
      return `${rule} ${level} ${code} ${at.story}: ${values.join('; ')}`
    }),
  )
  expect(said).toEqual(scars)
  expect(new Set(said.map((line) => line.split(' ')[0])).size).toBe(editorialRules.length)
})

it('finds nothing in a sound issue', () => {
  expect(checkIssue(madeIssue([madeStory()]), 'made.json')).toEqual([])
})

it('a finding that the issue accepts is shown with its reason', () => {
  const findings = findingsOf(stray, { rule: 'stray-date', story: stray.id, reason })
  expect(findings.filter(({ rule }) => rule === 'stray-date').map(({ accepted }) => accepted)).toEqual([
    reason,
    reason,
  ])
  const shown = findings.map((finding) => formatFinding(finding, english)).join('\n')
  expect(shown).toMatch(/^accepted {2}made\.json[\s\S]*Accepted: The date is what/m)
})

it.each([
  ['another story', { rule: 'stray-date', story: 'another-story' }],
  ['another rule', { rule: 'links', story: stray.id }],
])('a finding that an issue accepts for %s stays open', (_what, accepted) => {
  const findings = findingsOf(stray, { ...accepted, reason })
  expect(findings.filter(({ rule }) => rule === 'stray-date')[0]).not.toHaveProperty('accepted')
})

it('an accepted rule without a finding gets a warning', () => {
  const story = madeStory()
  expect(findingsOf(story, { rule: 'links', story: story.id, reason })).toMatchObject([
    { rule: 'accepted', level: 'warning', at: { path: '$.accepted[0]', story: story.id } },
  ])
})
