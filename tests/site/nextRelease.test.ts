import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import type { Catalogue } from '../../src/archive/catalogue.ts'
import { deriveCatalogue } from '../../src/site/deriveCatalogue.ts'
import {
  builtCatalogue,
  keepRelease,
  laterOf,
  missingIssues,
  nextRelease,
} from '../../src/site/nextRelease.ts'
import { makeFolder } from '../support/makeFolder.ts'
import { madeIssue, madeStory } from './madeIssues.ts'

function build(months: readonly string[], order: number, withdrawn: readonly string[] = []) {
  const issues = months.map((id) => madeIssue(id, [madeStory('tea')]))
  return deriveCatalogue(issues, [], { order, withdrawn })
}

const catalogue = (...args: Parameters<typeof build>): Catalogue => build(...args).catalogue

it.each([
  [undefined, 1000],
  [900, 1000],
  [1000, 1001],
  [5000, 5001],
])('the order of a build at 1000 after one of the order %s is %i', (before, order) => {
  const earlier = before === undefined ? undefined : catalogue(['2021-07'], before)
  expect(nextRelease(earlier, ['2021-06'], 1000)).toEqual({ order, withdrawn: ['2021-06'] })
})

it('a build has the time of its source as its order, if that is known', () => {
  vi.stubEnv('SOURCE_DATE_EPOCH', '1700000000')
  expect(nextRelease(undefined, []).order).toBe(1_700_000_000_000)
  vi.unstubAllEnvs()
})

it('the build with the higher order is the later of two', () => {
  const [early, late] = [catalogue(['2021-06'], 1), catalogue(['2021-07'], 2)]
  expect([laterOf(early, late), laterOf(late, early), laterOf(undefined, early)]).toEqual([late, late, early])
})

it.each([
  ['keeps the order of the build that it replaces if devices would find nothing new', 'a', 'a', 1],
  ['has an order of its own if its service worker is another', 'a', 'b', 2],
])('a build %s', async (_what, before, now, order) => {
  const folderOf = (at: number, content: string) =>
    makeFolder({
      'archive/catalogue.json': JSON.stringify(catalogue(['2021-06'], at)),
      'sw.js': `start(${JSON.stringify({ order: at, content })})`,
    })
  const site = await folderOf(2, now)
  keepRelease(site, await folderOf(1, before))
  expect(await builtCatalogue(site)).toHaveProperty('order', order)
  expect(await readFile(join(site, 'sw.js'), 'utf8')).toContain(`"order":${order}`)
})

it('the build before is read from its folder, if it is valid', async () => {
  const { catalogue, files } = build(['2021-07'], 900)
  const folder = await makeFolder(Object.fromEntries(files.map(({ path, content }) => [path, content])))
  expect(await builtCatalogue(folder)).toEqual(catalogue)
  await writeFile(join(folder, 'archive/catalogue.json'), '{"schema":1,')
  expect(await builtCatalogue(folder)).toBeUndefined()
})

it.each([
  [['2021-07'], ['2021-05'], { code: 'site.missingIssues', params: { issues: ['2021-06'] } }],
  [['2021-08', '2021-07', '2021-06'], ['2021-05'], undefined],
])(
  'a build with the issues %j, which withdraws %j, warns of missing ones: %j',
  (months, withdrawn, warning) => {
    const before = catalogue(['2021-07', '2021-06', '2021-05'], 1)
    expect(missingIssues(before, catalogue(months, 2, withdrawn))).toEqual(warning)
    expect(missingIssues(undefined, before)).toBeUndefined()
  },
)
