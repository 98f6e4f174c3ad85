import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Catalogue } from '../../src/archive/catalogue.ts'
import { deriveCatalogue } from '../../src/site/deriveCatalogue.ts'
import {
  builtCatalogue,
  laterOf,
  missingGlossary,
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

describe('the order of a build', () => {
  it('is its instant', () => {
    expect(nextRelease(undefined, ['2021-06'], 1000)).toEqual({ order: 1000, withdrawn: ['2021-06'] })
    expect(nextRelease(catalogue(['2021-07'], 900), [], 1000).order).toBe(1000)
  })

  it.each([1000, 5000])(
    'grows by one where the clock is at 1000 and the build before it was of %i',
    (order) => {
      expect(nextRelease(catalogue(['2021-07'], order), [], 1000).order).toBe(order + 1)
    },
  )
})

describe('the build before', () => {
  it('is the later one of that in the folder and that which is deployed', () => {
    const [early, late] = [catalogue(['2021-06'], 1), catalogue(['2021-07'], 2)]
    expect([laterOf(early, late), laterOf(late, early), laterOf(undefined, early)]).toEqual([
      late,
      late,
      early,
    ])
    expect(laterOf(undefined, undefined)).toBeUndefined()
  })

  it('is read from its folder', async () => {
    const { catalogue, files } = build(['2021-07'], 900)
    const folder = await makeFolder(Object.fromEntries(files.map(({ path, content }) => [path, content])))
    expect(await builtCatalogue(folder)).toEqual(catalogue)
    await writeFile(join(folder, 'archive/catalogue.json'), '{"schema":1,')
    expect(await builtCatalogue(folder)).toBeUndefined()
    expect(await builtCatalogue(join(folder, 'nothing'))).toBeUndefined()
  })
})

describe('issues that a build has no more', () => {
  const before = catalogue(['2021-07', '2021-06', '2021-05'], 1)

  it('are named, with what to do', () => {
    expect(missingIssues(before, catalogue(['2021-07'], 2, ['2021-05']))).toEqual({
      code: 'site.missingIssues',
      params: { issues: ['2021-06'] },
    })
  })

  it('are no matter where all are there or withdrawn, or nothing was built before', () => {
    expect(
      missingIssues(before, catalogue(['2021-08', '2021-07', '2021-06'], 2, ['2021-05'])),
    ).toBeUndefined()
    expect(missingIssues(undefined, before)).toBeUndefined()
  })
})

describe('a glossary that a build has no more', () => {
  const without = catalogue(['2021-07'], 1)
  const before: Catalogue = { ...without, glossary: { file: 'glossary/a.json', bytes: 1, sri: 'sha256-' } }

  it('is told, with what to do', () => {
    expect(missingGlossary(before, without)).toMatchObject({ code: 'site.missingGlossary' })
  })

  it('is no matter where there is one, or none before', () => {
    expect(missingGlossary(before, before)).toBeUndefined()
    expect(missingGlossary(without, without)).toBeUndefined()
    expect(missingGlossary(undefined, without)).toBeUndefined()
  })
})
