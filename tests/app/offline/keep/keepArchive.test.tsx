import { QueryClient } from '@tanstack/react-query'
import { beforeEach, expect, it, vi } from 'vitest'
import { recordKnown } from '../../../../src/app/memory/deviceMemory.ts'
import { saveStory } from '../../../../src/app/memory/readingRecord.ts'
import { removeIssues } from '../../../../src/app/offline/keep/keepArchive.ts'
import { emptyDisk, fillDisk, storedRecord } from '../../support/deviceDisk.ts'

beforeEach(emptyDisk)

it('an issue that is removed makes room for what the reader saved while there was none', async () => {
  await recordKnown()
  fillDisk()
  saveStory('2021-07/tea', { en: 'Tea' })
  await recordKnown()
  vi.restoreAllMocks()
  await removeIssues(new QueryClient(), [])
  expect(Object.keys(await storedRecord())).toEqual(['2021-07/tea'])
})
