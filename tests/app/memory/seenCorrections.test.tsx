import fc from 'fast-check'
import { expect, it } from 'vitest'
import { recordKnown } from '../../../src/app/memory/deviceMemory.ts'
import {
  finishStory,
  forgetProgress,
  reachParagraph,
  readReadingRecord,
  seeVersion,
} from '../../../src/app/memory/readingRecord.ts'
import { versionOf } from '../../../src/app/memory/seenCorrections.ts'
import { newCorrections } from '../../../src/app/report/ToldCorrections.tsx'

it('identifies a version by 16 hexadecimal digits, and one without a correction by none', () => {
  const versions = [['2021-08-20'], ['2021-08-20', '2021-08-20'], ['2021-08-21']].map(versionOf)
  for (const version of versions) expect(version).toMatch(/^[\da-f]{16}$/)
  expect(new Set(versions).size).toBe(3)
  expect(versionOf([])).toBeUndefined()
})

it('tells nothing where the version read is not an earlier one', () => {
  const version = versionOf(['2021-08-20', '2021-08-22'])
  expect(newCorrections({ readAt: 1, ...(version && { version }) }, ['2021-08-20'])).toEqual([])
})

it('tells of a new correction that the issue has above the earlier ones', () => {
  const version = versionOf(['2021-08-20'])
  expect(newCorrections({ readAt: 1, ...(version && { version }) }, ['2021-08-22', '2021-08-20'])).toEqual([
    '2021-08-22',
  ])
})

const steps = ['correct', 'update', 'reach', 'finish', 'forget', 'visit'] as const

/** A story on a host and on a device, and which of its corrections the reader knows by reading or by being told. */
function makeStory(key: string) {
  const published: string[] = []
  let held: string[] = []
  let known = 0
  let progress: 'none' | 'part' | 'end' = 'none'
  const told: string[] = []
  const begin = () => {
    if (progress === 'none') known = held.length
  }
  const act: Record<(typeof steps)[number], () => void> = {
    // Two corrections may have the same day.
    correct: () => published.push(`2021-08-${10 + Math.floor(published.length / 2)}`),
    // Until it is updated, the device shows an earlier version.
    update: () => {
      held = [...published]
    },
    reach: () => {
      begin()
      if (progress === 'none') progress = 'part'
      reachParagraph(key, 3, versionOf(held))
    },
    finish: () => {
      begin()
      progress = 'end'
      finishStory(key, versionOf(held))
    },
    forget: () => {
      if (progress === 'part') progress = 'none'
      forgetProgress(key)
    },
    visit: () => {
      const owed = progress === 'none' ? [] : held.slice(known)
      const found = newCorrections(readReadingRecord()[key], held)
      expect(found).toEqual(owed)
      told.push(...found)
      const version = versionOf(held)
      if (found.length > 0 && version) seeVersion(key, version)
      if (progress !== 'none') known = held.length
    },
  }
  return { act, told, published }
}

it('tells of each correction once, and only who had read an earlier version: walks of 300 steps over releases', async () => {
  await recordKnown()
  const step = fc.record({ story: fc.nat(2), what: fc.constantFrom(...steps) })
  let run = 0
  fc.assert(
    fc.property(fc.array(step, { minLength: 300, maxLength: 300 }), (walk) => {
      run += 1
      const stories = [0, 1, 2].map((number) => makeStory(`2021-07/story-${run}-${number}`))
      for (const { story, what } of walk) stories[story]?.act[what]()
      for (const { told, published } of stories) expect(told.length).toBeLessThanOrEqual(published.length)
    }),
    { numRuns: 20, seed: 44 },
  )
})
