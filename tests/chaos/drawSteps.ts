import fc from 'fast-check'
import { readArchive } from '../../src/disk/archive/readArchive.ts'
import { apps, type Step, scopes } from './steps.ts'

/** Numbers that choose one of the options that exist when the step is performed. */
const nth = fc.nat({ max: 30 })

const kindsOfPages = ['issues/', 'search/', 'saved/', 'settings/', 'about/', 'names/', 'nothing/']
const queries = ['chengdu', '成都', '12.5', '299.23', 'v2.0', 'nothing-has-this', '機場']

/** Addresses from elsewhere that lead to the front page or to a search. */
const fromElsewhere = [
  '?place=chongqing',
  '?topic=trade&place=yunnan',
  '?utm_source=mp.weixin.qq.com',
  '?ref=https://example.org/a.html',
]

/** A reader who has been here once, and has everything. */
const beginning: readonly Step[] = [{ kind: 'open', address: '/en/' }, { kind: 'settle' }]

/** Draws steps for a walk. The same seed draws the same steps. A shorter walk is the beginning of a longer one. */
export async function drawSteps(seed: number, count: number): Promise<Step[]> {
  const { issues } = await readArchive('public/archive/issues')
  const stories = issues.flatMap(({ id, stories }) => stories.map((story) => `${id}/${story.id}`))
  const drawn = fc.sample(anyStep(stories), { seed, numRuns: count })
  return [...beginning, ...drawn].slice(0, count)
}

function anyStep(stories: readonly string[]): fc.Arbitrary<Step> {
  const issue = fc.constantFrom(...new Set(stories.map((key) => key.slice(0, 7))))
  const weighted = (weight: number, arbitrary: fc.Arbitrary<Step>) => ({ weight, arbitrary })
  return fc.oneof(
    weighted(26, open(stories)),
    weighted(22, moving),
    weighted(16, reading),
    weighted(9, deciding),
    weighted(12, hosting),
    weighted(6, releasing(issue)),
    weighted(9, failing),
    weighted(5, fc.constant<Step>({ kind: 'settle' })),
  )
}

function open(stories: readonly string[]): fc.Arbitrary<Step> {
  const language = fc.constantFrom('en', 'zh')
  const path = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...stories).map((key) => `issues/${key}/`) },
    { weight: 4, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.constantFrom(...fromElsewhere) },
    { weight: 1, arbitrary: fc.constantFrom(...queries).map((query) => `search/?q=${query}`) },
    { weight: 2, arbitrary: fc.constantFrom(...stories).map((key) => `issues/${key.slice(0, 7)}/`) },
    { weight: 3, arbitrary: fc.constantFrom(...kindsOfPages) },
  )
  const inLanguage = fc.tuple(language, path).map((parts) => `/${parts.join('/')}`)
  return fc
    .oneof({ weight: 20, arbitrary: inLanguage }, { weight: 1, arbitrary: fc.constant('/') })
    .map((address) => ({ kind: 'open', address }))
}

const moving: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom<Step>({ kind: 'reload' }, { kind: 'back' }, { kind: 'forward' }, { kind: 'language' }),
  fc
    .constantFrom('stories', 'issues', 'search', 'saved', 'settings', 'about')
    .map((to) => ({ kind: 'follow', to }) as const),
  nth.map((number) => ({ kind: 'tap', nth: number }) as const),
)

const reading: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Step>({ kind: 'save' }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom('en', 'zh', 'both').map((view) => ({ kind: 'view', view }) as const),
  },
  { weight: 2, arbitrary: nth.map((number) => ({ kind: 'filter', nth: number }) as const) },
  { weight: 2, arbitrary: fc.constantFrom(...queries).map((query) => ({ kind: 'search', query }) as const) },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 2, max: 6 }).map((paragraph) => ({ kind: 'read', paragraph }) as const),
  },
)

const deciding: fc.Arbitrary<Step> = fc.oneof(
  fc
    .tuple(fc.constantFrom('textSize', 'theme', 'face'), nth)
    .map(([group, number]) => ({ kind: 'prefer', group, nth: number }) as const),
  fc
    .tuple(fc.constantFrom('remove', 'restore'), nth)
    .map(([kind, number]) => ({ kind, nth: number }) as const),
  fc.boolean().map((now) => ({ kind: 'update', now }) as const),
  fc.boolean().map((read) => ({ kind: 'news', read }) as const),
  fc.constantFrom<Step>({ kind: 'keepAll' }, { kind: 'retry' }),
)

const hosting: fc.Arbitrary<Step> = fc
  .oneof(
    { weight: 3, arbitrary: fc.constant({ fault: 'well' } as const) },
    { weight: 3, arbitrary: fc.constant({ fault: 'off' } as const) },
    { weight: 1, arbitrary: fc.constant({ fault: 'edited' } as const) },
    {
      weight: 2,
      arbitrary: fc.record({
        fault: fc.constant('stale' as const),
        back: fc.integer({ min: 1, max: 3 }),
        files: fc.constantFrom('old', 'new'),
      }),
    },
    {
      weight: 7,
      arbitrary: fc.record({
        fault: fc.constantFrom('silent', 'slow', 'cut', 'short', 'error', 'portal'),
        scope: fc.constantFrom(...scopes),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ fault: fc.constant('lie' as const), scope: fc.constantFrom('issues', 'code') }),
    },
  )
  .map((state) => ({ kind: 'host', state }))

function releasing(issue: fc.Arbitrary<string>): fc.Arbitrary<Step> {
  const change = fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom('none', 'add').map((change) => ({ change }) as const) },
    {
      weight: 3,
      arbitrary: fc.record({ change: fc.constantFrom('correct', 'withdraw', 'drop', 'correct'), issue }),
    },
  )
  return fc.record({ kind: fc.constant('release' as const), app: fc.constantFrom(...apps), archive: change })
}

const failing: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('evict' as const),
    what: fc.constantFrom('all', 'shell', 'archive', 'some', 'some'),
    nth,
  }),
  fc.record({
    kind: fc.constant('spoil' as const),
    what: fc.constantFrom('shell', 'code', 'issue', 'catalogue'),
    how: fc.constantFrom('flipped', 'cut', 'page'),
    nth,
  }),
  fc.constantFrom<Step>({ kind: 'room' }, { kind: 'room', bytes: 0 }, { kind: 'room', bytes: 2_500_000 }),
  fc.boolean().map((httpCache) => ({ kind: 'clear', httpCache }) as const),
  fc.constantFrom<Step>(
    { kind: 'tab' },
    { kind: 'tab' },
    { kind: 'leave' },
    { kind: 'stopWorker' },
    { kind: 'wait' },
    { kind: 'kill' },
  ),
)
