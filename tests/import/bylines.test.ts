import { describe, expect, it } from 'vitest'
import { importLines } from '../../src/import/importLines.ts'
import { readHtml } from '../../src/import/read/html/readHtml.ts'
import { readText } from '../../src/import/read/text/readText.ts'
import { cuesOf } from '../../src/import/structure/label/wordCues.ts'
import { plantedStories } from '../newsletters/plantedNewsletters.ts'

const stories = plantedStories('chamber-mail.html')

type At = 'above the day' | 'below the day' | 'below the text'

/** The stories, each with a byline in one language or in both. */
function newsletter(at: At, credits: readonly string[]): [tag: 'h2' | 'p', text: string][] {
  const lines = (tag: 'h2' | 'p', texts: readonly string[]) => texts.map((text) => [tag, text] as const)
  return stories
    .flatMap(({ headline, date = '', en, zh }) => [
      ...lines('h2', [headline.en ?? '', headline.zh ?? '']),
      ...(at === 'above the day' ? lines('p', credits) : []),
      ...lines('p', [date]),
      ...(at === 'below the day' ? lines('p', credits) : []),
      ...lines('p', [...en, ...zh]),
      ...(at === 'below the text' ? lines('p', credits) : []),
    ])
    .map(([tag, text]) => [tag, text])
}

describe('a line that only names who wrote the story', () => {
  it.each<[At, string[]]>([
    ['above the day', ['By Li Hua']],
    ['below the day', ['By Anna Bell, Staff Reporter', '记者 李华']],
    ['below the text', ['By our correspondent in Chengdu', '本报记者李华']],
    ['above the day', ['Reporting by Anna Bell and Wang Wei', '文/王力 图/李华']],
    ['below the text', ['Photo: Xinhua', '摄影：李华']],
  ])('%s, %j, does not begin a story and is in no story', (at, credits) => {
    const printed = newsletter(at, credits)
    const html = printed.map(([tag, text]) => `<${tag}>${text}</${tag}>`).join('\n')
    const text = printed.map(([, own]) => own).join('\n\n')
    for (const lines of [readHtml(html), readText(text)]) {
      const { issue, unplaced } = importLines(lines, { fileName: '2021-10.html' })
      expect(issue.stories.map(({ headline }) => headline)).toEqual(stories.map(({ headline }) => headline))
      const bodies = JSON.stringify(issue.stories.map(({ body }) => body))
      for (const own of credits) {
        expect(bodies).not.toContain(own)
        expect(unplaced.filter(({ text: left }) => bare(left).includes(bare(own)))).not.toEqual([])
      }
    }
  })
})

const bare = (text: string) => text.replace(/\s+/g, '')

it.each([
  'By Li Hua in Chengdu and Wang Wei in Kunming',
  'BY ANNA BELL',
  'Reporting by Li Hua; editing by Anna Bell',
  'Text and photos by Anna Bell',
  '(Reporting by Li Hua)',
  '（记者 李华 通讯员 王力）',
  'By Li Hua 记者 李华',
  'By Li Hua / 李华',
])('reads %j as a byline', (line) => {
  expect(cuesOf(line).has('byline')).toBe(true)
})

it.each([
  'By 2025, Chengdu will have ten metro lines',
  'By Rail to Laos',
  'By the river, a new park opens',
  'By Li Hua, a new museum opens in Chengdu',
  'Reporting by the Bank of China shows growth',
  'Photo: the new bridge, opened in May',
  '记者探访成都',
  '记者节活动在蓉举行',
  '图书馆开放',
  '文化/旅游',
  '来源：贵州日报',
])('does not read %j as a byline', (line) => {
  expect(cuesOf(line).has('byline')).toBe(false)
})
