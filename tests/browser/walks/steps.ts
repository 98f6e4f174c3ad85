import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import type { Issue } from '../../../src/archive/issue.ts'
import { sectionIds } from '../../../src/archive/pages.ts'
import { busyness } from '../../support/busyness.ts'
import * as device from './deviceSteps.ts'
import * as host from './hostSteps.ts'
import * as navigation from './navigationSteps.ts'
import { keepPromises } from './promises.ts'
import * as reader from './readerSteps.ts'
import { expectRecord } from './record.ts'
import { apps } from './releases.ts'
import { scopes } from './walkHost.ts'
import type { World } from './world.ts'

/** No step takes longer on an idle machine, unless something does not respond at all. */
const mostTime = 90_000

/** What a step does, with drawn values. Throws a `BrokenPromise` if the reader does not do its part. */
type Act<Values> = (world: World, values: Values) => Promise<void>

/** fast-check asks the model whether a step is possible. What the model knows is part of the world. */
export type Model = { readonly world: World }

/** One step of a walk. After it, every promise must hold. */
export class Step<Values> implements fc.AsyncCommand<Model, World> {
  readonly #act: Act<Values>
  readonly #values: Values
  readonly check: (model: Readonly<Model>) => boolean

  constructor(act: Act<Values>, values: Values, isPossible: (world: World) => boolean = () => true) {
    this.#act = act
    this.#values = values
    this.check = ({ world }) => isPossible(world)
  }

  async run(_: Model, world: World): Promise<void> {
    world.onStep(this.toString())
    await beforeLimit(this.#takeAndCheck(world))
  }

  async #takeAndCheck(world: World): Promise<void> {
    await this.#act(world, this.#values)
    await expectRecord(world)
    await keepPromises(world)
  }

  toString(): string {
    return this.#values === undefined ? this.#act.name : `${this.#act.name} ${JSON.stringify(this.#values)}`
  }
}

/** A step that does not end fails the walk. */
async function beforeLimit(taken: Promise<void>): Promise<void> {
  const stop = new AbortController()
  const late = wait(mostTime * busyness(), undefined, { signal: stop.signal }).then(() => {
    throw new Error('The step does not end.')
  })
  await Promise.race([taken, late]).finally(() => stop.abort())
}

function step<Values>(
  weight: number,
  act: Act<Values>,
  values: fc.Arbitrary<Values>,
  isPossible?: (world: World) => boolean,
) {
  return { weight, arbitrary: values.map((drawn) => new Step(act, drawn, isPossible)) }
}

/** Chooses one of the options that exist when the step is performed. */
const nth = fc.nat({ max: 30 })
const none = fc.constant(undefined)
const queries = fc.constantFrom('chengdu', '成都', '12.5', '299.23', 'v2.0', 'nothing-has-this', '機場')
const onStory = ({ tab }: World) => reader.storyKeyAt(tab.page.url()) !== undefined

/** Every kind of step, each as often as its weight says. */
export function anyStep(archive: readonly Issue[]): fc.Arbitrary<fc.AsyncCommand<Model, World>> {
  return fc.oneof(
    step(260, navigation.open, fc.record({ address: addresses(archive) })),
    step(18, navigation.reload, none),
    step(18, navigation.back, none, navigation.isOnSite),
    step(18, navigation.forward, none, navigation.isOnSite),
    step(18, navigation.language, none),
    step(73, navigation.follow, fc.record({ to: fc.constantFrom(...sectionIds) })),
    step(73, navigation.tap, fc.record({ nth })),
    step(100, reader.save, none, onStory),
    step(60, reader.view, fc.record({ view: fc.constantFrom('en', 'zh', 'both') }), onStory),
    step(40, reader.read, fc.record({ paragraph: fc.integer({ min: 2, max: 6 }) }), onStory),
    step(25, reader.filter, fc.record({ nth })),
    step(15, reader.followFilter, fc.record({ nth })),
    step(15, reader.mark, fc.record({ nth })),
    step(25, reader.search, fc.record({ query: queries })),
    step(18, reader.prefer, fc.record({ group: fc.constantFrom('textSize', 'theme', 'face'), nth })),
    step(9, reader.remove, fc.record({ nth })),
    step(9, reader.restore, fc.record({ nth })),
    step(9, reader.keepAll, none),
    step(9, reader.retry, none),
    step(18, host.update, fc.record({ now: fc.boolean() })),
    step(18, host.news, fc.record({ read: fc.boolean() })),
    step(120, host.changeHost, hostStates),
    step(60, host.release, fc.record({ app: fc.constantFrom(...apps), archive: archiveChanges(archive) })),
    step(
      18,
      device.evict,
      fc.record({ what: fc.constantFrom('some', 'all', 'shell', 'archive', 'some'), nth }),
    ),
    step(
      18,
      device.damage,
      fc.record({ what: fc.constantFrom(...device.damaged), how: fc.constantFrom(...device.damages), nth }),
    ),
    step(18, device.limitStorage, fc.record({ bytes: fc.constantFrom(undefined, 0, 2_500_000) })),
    step(18, device.clear, fc.record({ httpCache: fc.boolean() })),
    step(6, device.switchTab, none),
    step(3, device.leave, none),
    step(3, device.stopWorker, none),
    step(3, device.wait, none),
    step(3, device.kill, none),
    step(50, device.settle, none),
  )
}

function addresses(archive: readonly Issue[]): fc.Arbitrary<string> {
  const issues = archive.map(({ id }) => `issues/${id}/`)
  const stories = archive.flatMap(({ id, stories }) => stories.map((story) => `issues/${id}/${story.id}/`))
  const path = fc.oneof(
    { withCrossShrink: true },
    { weight: 4, arbitrary: fc.constant('') },
    { weight: 8, arbitrary: fc.constantFrom(...stories) },
    { weight: 2, arbitrary: fc.constantFrom(...issues) },
    {
      weight: 3,
      arbitrary: fc.constantFrom('issues/', 'search/', 'saved/', 'settings/', 'about/', 'names/', 'nothing/'),
    },
    { weight: 1, arbitrary: queries.map((query) => `search/?q=${query}`) },
    // From elsewhere to the front page.
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '?place=chongqing',
        '?topic=trade&place=yunnan',
        '?utm_source=mp.weixin.qq.com',
        '?ref=https://example.org/a.html',
      ),
    },
  )
  const inLanguage = fc.tuple(fc.constantFrom('en', 'zh'), path).map((parts) => `/${parts.join('/')}`)
  return fc.oneof({ weight: 20, arbitrary: inLanguage }, { weight: 1, arbitrary: fc.constant('/') })
}

const hostStates = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ fault: 'well' } as const) },
  { weight: 3, arbitrary: fc.constant({ fault: 'off' } as const) },
  { weight: 1, arbitrary: fc.constant({ fault: 'edited' } as const) },
  {
    weight: 2,
    arbitrary: fc.record({
      fault: fc.constant('stale' as const),
      back: fc.integer({ min: 1, max: 3 }),
      files: fc.constantFrom('old' as const, 'new' as const),
    }),
  },
  {
    weight: 7,
    arbitrary: fc.record({
      fault: fc.constantFrom(...(['silent', 'slow', 'cut', 'short', 'error', 'portal'] as const)),
      scope: fc.constantFrom(...scopes),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      fault: fc.constant('lie' as const),
      scope: fc.constantFrom('issues' as const, 'code' as const),
    }),
  },
)

function archiveChanges(archive: readonly Issue[]) {
  return fc.oneof(
    { weight: 2, arbitrary: fc.record({ change: fc.constantFrom('none' as const, 'add' as const) }) },
    {
      weight: 3,
      arbitrary: fc.record({
        change: fc.constantFrom('correct' as const, 'withdraw' as const, 'drop' as const, 'correct' as const),
        issue: fc.constantFrom(...archive.map(({ id }) => id)),
      }),
    },
  )
}
