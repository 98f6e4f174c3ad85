import { expect, it } from 'vitest'
import type { Step } from '../../src/draft/change.ts'
import { textsIn } from '../../src/draft/textsIn.ts'

const both = (text: string) => ({ en: text, zh: `${text}（中文）` })

it.each<readonly [string, Step, readonly string[]]>([
  ['a sentence', { kind: 'set-text', segment: 's', language: 'en', text: 'It opens.' }, ['It opens.']],
  ['a headline', { kind: 'set-headline', story: 'a', language: 'en', text: 'Library' }, ['Library']],
  [
    'the facts of a story, with its note and sources',
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
      'library',
      '2024-05-01',
      'https://example.org/',
      'Note',
      'Note（中文）',
      'Page',
      'Page（中文）',
      'https://example.org/page',
      'Daily',
      'Daily（中文）',
    ],
  ],
  [
    'the facts of an issue',
    {
      kind: 'set-issue',
      fields: { title: both('May'), posted: '2024-05-31', origin: 'https://example.org/', sources: null },
    },
    ['May', 'May（中文）', '2024-05-31', 'https://example.org/'],
  ],
  ['why a finding stands', { kind: 'accept', rule: 'links', reason: 'It is right.' }, ['It is right.']],
  ['an answer', { kind: 'answer', finding: 'f', reason: 'As printed.' }, ['As printed.']],
  [
    'a name',
    {
      kind: 'add-name',
      name: { id: 'luxelakes', kind: 'place', en: 'Luxelakes', zh: '麓湖', pinyin: 'Lùhú' },
    },
    ['Luxelakes', '麓湖', 'Lùhú'],
  ],
  [
    'a place',
    { kind: 'add-place', place: { en: 'Luxelakes', zh: '麓湖', place: 'chengdu' } },
    ['Luxelakes', '麓湖'],
  ],
  [
    'several changes as one',
    {
      kind: 'all',
      changes: [
        { kind: 'join-segment', segment: 's' },
        { kind: 'set-text', segment: 's', language: 'zh', text: '开门。' },
      ],
    },
    ['开门。'],
  ],
])('what was typed in %s is among the texts of a step', (_what, step, texts) => {
  expect(textsIn([step])).toEqual(texts)
})

it('a text that was emptied, a choice, and a step over others bring no text', () => {
  const steps: Step[] = [
    { kind: 'set-text', segment: 's', language: 'en', text: ' ' },
    { kind: 'set-story', story: 'a', fields: { section: 'latest', link: null, note: { en: '', zh: '' } } },
    { kind: 'undo' },
    { kind: 'remove-name', id: 'luxelakes' },
    { kind: 'move-story', story: 'a', by: 1 },
  ]
  expect(textsIn(steps)).toEqual([])
})
