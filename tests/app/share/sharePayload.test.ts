import { expect, it } from 'vitest'
import { type Passage, wholeStory } from '../../../src/app/share/passage.ts'
import { sharePayload } from '../../../src/app/share/sharePayload.ts'
import { invariant } from '../../../src/archive/invariant.ts'
import { publishIssue } from '../../../src/archive/publishedIssue.ts'
import { madeIssue, madeStory } from '../../site/madeIssues.ts'

const issue = publishIssue(
  madeIssue('2021-07', [
    madeStory('tea', {
      body: [
        [{ en: 'Tea came first.', zh: '先说茶。' }],
        [{ en: 'Sales came to 299.23 billion yuan.', zh: '销售额2992.3亿元。' }, { en: 'Only here.' }],
        [{ zh: '仅有中文。' }],
      ],
      sources: [{ en: 'Tea Daily', zh: '茶叶日报' }],
    }),
  ]),
)
const story = invariant(issue.stories[0], 'story')
const sentence = (segment: number) => ({ paragraph: 1, segment: story.body[1]?.[segment] })
const english = { languages: ['en', 'zh'] } as const
const site = 'https://example.org'
const source = 'Southwest China, July 2021, citing Tea Daily'

it.each<[string, Passage, string[]]>([
  [
    'a sentence with its counterpart, its source and its address, in the language it was read in',
    { view: 'zh', languages: ['zh', 'en'], ...sentence(0) },
    [
      '销售额2992.3亿元。',
      'Sales came to 299.23 billion yuan.',
      '',
      '标题 tea · 《西南地区》2021年7月号，信息来源：《茶叶日报》',
      `${site}/zh/issues/2021-07/tea/#p2`,
    ],
  ],
  [
    'a sentence without a counterpart alone, and the side-by-side view in its address',
    { view: 'both', ...english, ...sentence(1) },
    ['Only here.', '', `Headline of tea · ${source}`, `${site}/en/issues/2021-07/tea/?view=both#p2`],
  ],
  [
    'a figure in every notation, before its sentence',
    { view: 'en', ...english, ...sentence(0), figure: 0 },
    [
      '299.23 billion yuan = 2992.3亿元 = 299,230,000,000 yuan',
      'Sales came to 299.23 billion yuan.',
      '销售额2992.3亿元。',
      '',
      `Headline of tea · ${source}`,
      `${site}/en/issues/2021-07/tea/#p2`,
    ],
  ],
  [
    'a story as it is read, with a paragraph that is in the other language alone',
    wholeStory('en', 'zh'),
    [
      'Headline of tea',
      '',
      'Tea came first.',
      '',
      'Sales came to 299.23 billion yuan. Only here.',
      '',
      '仅有中文。',
      '',
      source,
      `${site}/en/issues/2021-07/tea/`,
    ],
  ],
  [
    'a story in both languages paragraph by paragraph, that of the interface first',
    wholeStory('both', 'zh'),
    [
      '标题 tea',
      'Headline of tea',
      '',
      '先说茶。',
      'Tea came first.',
      '',
      '销售额2992.3亿元。',
      'Sales came to 299.23 billion yuan. Only here.',
      '',
      '仅有中文。',
      '',
      '《西南地区》2021年7月号，信息来源：《茶叶日报》',
      `${site}/zh/issues/2021-07/tea/?view=both`,
    ],
  ],
])('shares %s', (_what, passage, lines) => {
  const { whole, data, address } = sharePayload(
    issue,
    story,
    passage,
    `${site}/en/issues/2021-07/tea/?view=zh#p9`,
  )
  expect(whole.split('\n')).toEqual(lines)
  expect([data.text, data.url, address]).toEqual([lines.slice(0, -1).join('\n'), lines.at(-1), lines.at(-1)])
})
