import * as fc from 'fast-check'
import type { Issue } from '../../src/archive/issue.ts'
import { hostileText, madeIssue, madeStory } from '../site/madeIssues.ts'

const latin = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).map((text) => `a${text}b`)
const han = fc
  .array(fc.constantFrom('成', '都', '，', '“', '”', '2021年', 'GDP', '—', '𠮷', '%', '《'), {
    minLength: 1,
    maxLength: 60,
  })
  .map((signs) => signs.join(''))
const both = fc.record({ en: latin, zh: han })
const text = fc.oneof(both, fc.record({ en: latin }), fc.record({ zh: han }))

const story = fc.record(
  {
    headline: text,
    body: fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
    section: fc.constantFrom('latest' as const, 'relevant' as const),
    places: fc.constantFrom<Issue['stories'][number]['places'][]>([], ['diqing'], ['hong-kong', 'chengdu']),
    note: both,
    corrections: fc.array(
      both.map((texts) => ({ date: '2021-08-20', ...texts })),
      { minLength: 1, maxLength: 2 },
    ),
    sources: fc.array(both, { minLength: 1, maxLength: 3 }),
    link: fc.webUrl({ withQueryParameters: true, withFragments: true }),
  },
  { requiredKeys: ['headline', 'body', 'section', 'places'] },
)

/** Issues with texts in one language or two, of any signs, drawn by seed. */
export const drawnIssues: readonly Issue[] = fc
  .sample(fc.array(story, { minLength: 1, maxLength: 8 }), { numRuns: 12, seed: 20 })
  .map((stories, at) =>
    madeIssue(
      `20${10 + at}-${String(at + 1).padStart(2, '0')}`,
      stories.map((changes, number) => madeStory(`story-${number + 1}`, changes)),
    ),
  )

/** Texts that break code without escaping, in every field that takes a text. */
export const hostileIssue: Issue = madeIssue('2021-12', [
  madeStory('hostile', {
    headline: { en: hostileText, zh: hostileText },
    body: [[{ en: hostileText, zh: hostileText }], [{ en: hostileText }], [{ zh: hostileText }]],
    note: { en: hostileText, zh: hostileText },
    noteSources: [{ label: { en: hostileText, zh: hostileText }, link: 'https://example.org/?a=1&b="<' }],
    corrections: [{ date: '2021-12-31', en: hostileText, zh: hostileText }],
    sources: [{ en: hostileText, zh: hostileText }],
    link: 'https://example.org/?q=<b>&lt;',
  }),
])
