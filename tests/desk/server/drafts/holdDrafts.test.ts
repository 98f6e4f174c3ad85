import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { writeLog } from '../../../../src/desk/server/drafts/draftLog.ts'
import { holdDrafts } from '../../../../src/desk/server/drafts/holdDrafts.ts'
import type { Step } from '../../../../src/draft/change.ts'
import { madeDraft } from '../../../draft/madeDraft.ts'
import { makeFolder } from '../../../support/makeFolder.ts'
import { takeStep } from '../takeStep.ts'

const ids = ['2024-05', '2024-06'] as const
const base = { draft: madeDraft(), remarks: [], imports: 1, refused: [] }
const segment = base.draft.stories[0]?.body[0]?.[0]?.key ?? 'no segment'
const fix: Step = { kind: 'set-text', segment, language: 'en', text: 'Fixed.' }

/** Holds the drafts of two months. */
async function held() {
  const folder = await makeFolder({})
  for (const id of ids) {
    await mkdir(join(folder, id))
    await writeLog(join(folder, id), base, [])
  }
  return { folder, drafts: holdDrafts(folder, join(folder, 'issues')) }
}

const diskIsFull = async () => {
  throw new Error('no space left')
}

it('gives the earlier draft to requests that wait for an import which fails', async () => {
  const { drafts } = await held()
  await drafts.open(ids[0])
  const failed = drafts.replace(ids[0], diskIsFull).catch(String)
  const draft = await drafts.open(ids[0])
  expect(await failed).toContain('no space left')
  expect(draft && (await takeStep(draft, fix))).toMatchObject({ kind: 'taken' })
  expect((await drafts.open(ids[0]))?.steps()).toEqual([fix])
  await drafts.close()
})

it('makes an import after one that failed, with the saved changes', async () => {
  const { folder, drafts } = await held()
  const before = await drafts.open(ids[0])
  if (before) await takeStep(before, fix)
  const failed = drafts.replace(ids[0], diskIsFull).catch(String)
  await drafts.replace(ids[0], async (found) => {
    await found?.close()
    await writeLog(join(folder, ids[0]), { ...base, imports: 2 }, found?.steps() ?? [])
  })
  expect(await failed).toContain('no space left')
  const after = await drafts.open(ids[0])
  expect(after?.base().imports).toBe(2)
  expect(after?.steps()).toEqual([fix])
  await drafts.close()
})

it('writes a new draft after a failed attempt', async () => {
  const { folder, drafts } = await held()
  const id = '2024-07'
  const failed = drafts.replace(id, diskIsFull).catch(String)
  await drafts.replace(id, async (found) => {
    expect(found).toBeUndefined()
    await mkdir(join(folder, id))
    await writeLog(join(folder, id), base, [])
  })
  expect(await failed).toContain('no space left')
  expect(await drafts.ids()).toContain(id)
  await drafts.close()
})

it('closes the other drafts if one cannot be opened', async () => {
  const { folder, drafts } = await held()
  const whole = await drafts.open(ids[1])
  const close = whole && vi.spyOn(whole, 'close')
  await writeFile(join(folder, ids[0], 'changes.ndjson'), '{ "draft"\n')
  const damaged = drafts.replace(ids[0], diskIsFull).catch(String)
  await drafts.close()
  expect(await damaged).toContain('cannot be read')
  expect(close).toHaveBeenCalledOnce()
})
