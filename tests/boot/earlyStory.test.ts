import { expect, it } from 'vitest'
import { publishIssue } from '../../src/archive/publishedIssue.ts'
import { earlyStory } from '../../src/boot/earlyStory.ts'
import { madeIssue, madeStory } from '../site/madeIssues.ts'

function early(changes: Parameters<typeof madeStory>[1], language: 'en' | 'zh' = 'en') {
  const [story] = publishIssue(madeIssue('2021-07', [madeStory('tea', changes)])).stories
  return story && earlyStory(story, language)
}

it('has the text of a story in an interface language', () => {
  const changes = { date: '2021-06-27', places: ['guiyang' as const] }
  expect(early(changes, 'zh')).toEqual({
    language: 'zh',
    region: 'guizhou',
    place: '贵阳',
    date: '2021-06-27',
    day: '2021年6月27日',
    topic: '贸易',
    headline: { en: 'Headline of tea', zh: '标题 tea' },
    body: [
      { en: 'First sentence. Second sentence.', zh: '第一句。第二句。' },
      { en: 'Second paragraph.', zh: '第二段。' },
    ],
    noteSources: [],
  })
})

it('omits what a story lacks, and still does after a round trip through JSON', () => {
  const words = early({ places: [], body: [[{ en: 'One.', zh: '一。' }], [{ zh: '二。' }]] })
  expect(words).toMatchObject({ place: 'China', region: 'beyond' })
  expect(JSON.parse(JSON.stringify(words))).toStrictEqual(JSON.parse(JSON.stringify({ ...words })))
  expect(words).not.toHaveProperty('day')
})

it('is undefined for a story in one language', () => {
  expect(early({ headline: { en: 'Tea' }, body: [[{ en: 'Tea.' }]] })).toBeUndefined()
})

it('names the sources of a note in the interface language', () => {
  const noteSources = [{ label: { en: 'Tea Daily', zh: '《茶叶日报》' }, link: 'https://tea.example/1' }]
  const words = early({ note: { en: 'Wrong.', zh: '有误。' }, noteSources }, 'zh')
  expect(words?.noteSources).toEqual([{ label: '《茶叶日报》', link: 'https://tea.example/1' }])
})
