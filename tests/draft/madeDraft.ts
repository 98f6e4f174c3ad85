import type { Issue } from '../../src/archive/issue.ts'
import type { Draft } from '../../src/draft/draft.ts'
import { draftOfIssue } from '../../src/draft/draftOfIssue.ts'

/** An issue of two stories, whose segments are named by their texts. */
export const madeIssue: Issue = {
  id: '2024-05',
  title: { en: 'Southwest China', zh: '西南地区' },
  stories: [
    {
      id: 'library-opens',
      section: 'latest',
      places: ['chengdu'],
      topics: ['culture'],
      headline: { en: 'Library opens', zh: '图书馆开放' },
      body: [
        [
          { en: 'It opens at eight.', zh: '八点开门。' },
          { en: 'It has 300 seats. And a cafe.', zh: '有三百座。' },
        ],
        [{ zh: '还有咖啡馆。' }],
      ],
      link: 'https://example.org/library',
    },
    {
      id: 'trains-slow',
      section: 'relevant',
      places: [],
      topics: ['transport'],
      headline: { en: 'Trains are slow' },
      body: [[{ en: 'They are late.' }]],
    },
  ],
}

/** A reader's report of a mistake in its second segment. */
export const madeReport = {
  address: 'https://example.org/en/issues/2024-05/library-opens/#p1',
  place: [1, 2],
  en: 'It has 300 seats. And a cafe.',
  zh: '有三百座。',
  kind: 'figure',
  remark: 'It is 400.',
  build: 7,
} as const

/** A draft of it, with a text that is in no story. */
export function madeDraft(): Draft {
  return draftOfIssue(madeIssue, [
    { text: 'A stray line.', reason: 'a paragraph without a headline', expected: true },
  ])
}

/** The texts of a story's body in the draft, paragraph by paragraph. */
export function bodyOf({ stories }: Draft, story: number): (readonly [en: string, zh: string])[][] {
  const body = stories[story]?.body ?? []
  return body.map((paragraph) => paragraph.map(({ en = '', zh = '' }) => [en, zh] as const))
}

/** The key of the segment that has the text in either language. */
export function keyOf({ stories }: Draft, text: string): string {
  const segments = stories.flatMap(({ body }) => body.flat())
  return segments.find(({ en, zh }) => en === text || zh === text)?.key ?? 'no such segment'
}
