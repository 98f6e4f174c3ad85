import { describe, expect, it } from 'vitest'
import { type Passage, wholeStory } from '../../../src/app/share/passage.ts'
import { sharePayload } from '../../../src/app/share/sharePayload.ts'
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
    }),
  ]),
)
const [story] = issue.stories
const page = 'https://example.org/en/issues/2021-07/tea/?view=zh#p9'

const payload = (passage: Passage) => {
  if (!story) throw new Error('no story')
  return sharePayload(issue, story, passage, page)
}
const sales = { paragraph: 1, segment: story?.body[1]?.[0] }

describe('a sentence', () => {
  it('goes with its counterpart, its source and the address of its paragraph, in the language it was read in', () => {
    expect(payload({ view: 'zh', languages: ['zh', 'en'], ...sales }).whole.split('\n')).toEqual([
      '销售额2992.3亿元。',
      'Sales came to 299.23 billion yuan.',
      '',
      '标题 tea · 《西南地区》2021年7月号',
      'https://example.org/zh/issues/2021-07/tea/#p2',
    ])
  })

  it('of a story read side by side leads to it side by side', () => {
    const { data } = payload({ view: 'both', languages: ['en', 'zh'], ...sales })
    expect(data.url).toBe('https://example.org/en/issues/2021-07/tea/?view=both#p2')
  })

  it('names what its story rests on', () => {
    const sources = [{ en: 'Tea Daily', zh: '茶叶日报' }]
    const sourced = publishIssue(madeIssue('2021-07', [madeStory('tea', { sources })]))
    const texts = sourced.stories.map(
      (one) => sharePayload(sourced, one, wholeStory('zh', 'zh'), page).data.text,
    )
    expect(texts[0]).toMatch(/《西南地区》2021年7月号，据《茶叶日报》$/)
  })

  it('goes alone where it has no counterpart', () => {
    const segment = story?.body[1]?.[1]
    const { data } = payload({ view: 'en', languages: ['en', 'zh'], paragraph: 1, segment })
    expect(data.text).toBe('Only here.\n\nHeadline of tea · Southwest China, July 2021')
  })
})

describe('a figure', () => {
  it('goes in every notation, before its sentence', () => {
    const { whole } = payload({ view: 'en', languages: ['en', 'zh'], ...sales, figure: 0 })
    expect(whole.split('\n').slice(0, 3)).toEqual([
      '299.23 billion yuan = 2992.3亿元 = 299,230,000,000 yuan',
      'Sales came to 299.23 billion yuan.',
      '销售额2992.3亿元。',
    ])
  })
})

describe('a story', () => {
  it('goes as it is read, with what there is in one language alone', () => {
    expect(payload(wholeStory('en', 'zh')).whole.split('\n\n')).toEqual([
      'Headline of tea',
      'Tea came first.',
      'Sales came to 299.23 billion yuan. Only here.',
      '仅有中文。',
      'Southwest China, July 2021\nhttps://example.org/en/issues/2021-07/tea/',
    ])
  })

  it('goes paragraph by paragraph where it is read side by side, the interface’s language first', () => {
    const { whole, address } = payload(wholeStory('both', 'zh'))
    expect(whole.split('\n\n').slice(0, 2)).toEqual([
      '标题 tea\nHeadline of tea',
      '先说茶。\nTea came first.',
    ])
    expect(address).toBe('https://example.org/zh/issues/2021-07/tea/?view=both')
  })
})
