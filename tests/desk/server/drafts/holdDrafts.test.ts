import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeLog } from '../../../../src/desk/server/drafts/draftLog.ts'
import { holdDrafts } from '../../../../src/desk/server/drafts/holdDrafts.ts'
import type { Step } from '../../../../src/draft/change.ts'
import { keyOf, madeDraft } from '../../../draft/madeDraft.ts'
import { makeFolder } from '../../../support/makeFolder.ts'
import { takeStep } from '../takeStep.ts'

const id = '2024-05'
const base = { draft: madeDraft(), remarks: [], imports: 1, refused: [] }
const segment = keyOf(base.draft, 'It opens at eight.')
const fix: Step = { kind: 'set-text', segment, language: 'en', text: 'Fixed.' }

/** Holds the drafts of these months. */
async function held(...ids: readonly string[]) {
  const folder = await makeFolder({})
  for (const one of ids) {
    await mkdir(join(folder, one))
    await writeLog(join(folder, one), base, [])
  }
  return { folder, drafts: holdDrafts(folder, join(folder, 'issues')) }
}

const diskIsFull = () => Promise.reject(new Error('no space left'))

it('gives the earlier draft to requests that wait for an import which fails', async () => {
  const { drafts } = await held(id)
  await drafts.open(id)
  const failed = drafts.replace(id, diskIsFull).catch(String)
  const draft = await drafts.open(id)
  expect(await failed).toContain('no space left')
  expect(draft && (await takeStep(draft, fix))).toMatchObject({ kind: 'taken' })
  expect((await drafts.open(id))?.steps()).toEqual([fix])
})

it.each([
  ['with the saved changes', id, [fix]],
  ['of a month without a draft', '2024-07', []],
])('makes an import %s after one that failed', async (_what, month, steps) => {
  const { folder, drafts } = await held(id)
  const before = await drafts.open(month)
  if (before) await takeStep(before, fix)
  const failed = drafts.replace(month, diskIsFull).catch(String)
  await drafts.replace(month, async (found) => {
    await mkdir(join(folder, month), { recursive: true })
    await writeLog(join(folder, month), { ...base, imports: 2 }, found?.steps() ?? [])
  })
  expect(await failed).toContain('no space left')
  const after = await drafts.open(month)
  expect(after?.base().imports).toBe(2)
  expect(after?.steps()).toEqual(steps)
})
