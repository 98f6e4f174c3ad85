import { expect, it } from 'vitest'
import type { Step } from '../../src/draft/change.ts'
import { textsIn } from '../../src/draft/textsIn.ts'

const both = (text: string) => ({ en: text, zh: `${text}（中文）` })
const name = { id: 'luxelakes', kind: 'place', en: 'Luxelakes', zh: '麓湖', pinyin: 'Lùhú' } as const

it.each<readonly [Step, readonly string[]]>([
  [{ kind: 'set-text', segment: 's', language: 'en', text: 'It opens.' }, ['It opens.']],
  [
    {
      kind: 'set-story',
      story: 'a',
      fields: {
        id: 'library',
        date: '2024-05-01',
        link: 'https://example.org/',
        note: both('Note'),
        noteSources: [{ label: both('Page'), link: 'https://example.org/page' }],
        sources: [both('Daily')],
      },
    },
    [
      ...['library', '2024-05-01', 'https://example.org/', 'Note', 'Note（中文）', 'Page', 'Page（中文）'],
      ...['https://example.org/page', 'Daily', 'Daily（中文）'],
    ],
  ],
  [
    {
      kind: 'all',
      changes: [
        { kind: 'join-segment', segment: 's' },
        { kind: 'add-name', name },
      ],
    },
    ['Luxelakes', '麓湖', 'Lùhú'],
  ],
])('returns the texts that were typed: %j', (step, texts) => {
  expect(textsIn([step])).toEqual(texts)
})

it('leaves out emptied fields, choices and steps through the history', () => {
  const steps: Step[] = [
    { kind: 'set-text', segment: 's', language: 'en', text: ' ' },
    { kind: 'set-story', story: 'a', fields: { section: 'latest', link: null, note: { en: '', zh: '' } } },
    { kind: 'undo' },
    { kind: 'move-story', story: 'a', by: 1 },
  ]
  expect(textsIn(steps)).toEqual([])
})
