import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { beginLog, logName } from '../../../../src/desk/server/drafts/draftLog.ts'
import { openDrafts } from '../../../../src/desk/server/drafts/drafts.ts'
import { openedOf } from '../../../../src/desk/server/drafts/openDraft.ts'
import type { Step } from '../../../../src/draft/change.ts'
import { keyOf, madeDraft } from '../../../draft/madeDraft.ts'
import { makeFolder } from '../../../support/makeFolder.ts'
import { stepsOf, takeStep } from '../takeStep.ts'

const base = { draft: madeDraft(), remarks: [] }
const { id } = base.draft.issue
const segment = keyOf(base.draft, 'It opens at eight.')
const edit = (text: string) => ({ kind: 'set-text', segment, language: 'en', text }) as const

/** A draft with two steps, and what a desk does with it. */
async function madeLog() {
  const folder = await makeFolder({})
  const own = join(folder, id)
  await beginLog(own, base)
  const openDesk = () => {
    const drafts = openDrafts(folder, folder)
    return {
      drafts,
      take: (step: Step, revision?: number) => takeStep(drafts, id, step, revision),
      opened: async () => openedOf(await drafts.opened(id)),
      firstText: async () => (await drafts.opened(id)).history.present.stories[0]?.body[0]?.[0]?.en,
      steps: () => stepsOf(drafts, id),
    }
  }
  const desk = openDesk()
  for (const text of ['One.', 'Two.']) await desk.take(edit(text))
  return { file: join(own, logName), openDesk, ...desk }
}

it.each([
  ['half a line', '{"kind":"set-text","segm'],
  ['a line that is no step', '{"kind":"fly"}\n'],
  ['zeros, as a disk leaves them', '\0\0\0\0'],
])('leaves out a damaged line, says so, and takes further steps: %s', async (_what, torn) => {
  const { file, opened, take, openDesk } = await madeLog()
  await appendFile(file, torn)
  expect(await opened()).toMatchObject({ wasCut: true, canUndo: true })
  for (const text of ['Three.', 'Four.']) expect((await take(edit(text))).kind).toBe('taken')
  expect(await readFile(file, 'utf8')).toContain(torn)
  expect(await openDesk().steps()).toEqual(['One.', 'Two.', 'Three.', 'Four.'].map(edit))
})

it('does not take a step for an older revision, and answers with the newer draft', async () => {
  const { opened, take, firstText } = await madeLog()
  const { revision } = await opened()
  const [first, second] = await Promise.all([take(edit('Mine.'), revision), take(edit('Theirs.'), revision)])
  expect(first.kind).toBe('taken')
  expect(second).toMatchObject({ kind: 'stale', opened: { revision: revision + 1 } })
  expect(await firstText()).toBe('Mine.')
})

it('shows a desk what another desk wrote to the same log, and takes no step for the draft before it', async () => {
  const { opened, openDesk, ...one } = await madeLog()
  const other = openDesk()
  const { revision } = await other.opened()
  await one.take(edit('By the one.'))
  expect((await other.take(edit('By the other.'), revision)).kind).toBe('stale')
  expect(await other.firstText()).toBe('By the one.')
  expect((await other.take(edit('By the other.'))).kind).toBe('taken')
  expect(await one.firstText()).toBe('By the other.')
})

it('refuses a step that does not fit, says why, and does not write it', async () => {
  const { take, steps } = await madeLog()
  const taken = await take({ kind: 'join-segment', segment: 's-gone' })
  expect(taken).toEqual({ kind: 'refused', reason: { code: 'draft.gone' } })
  expect(await steps()).toHaveLength(2)
})

it('takes steps again after a damaged log is restored from a copy', async () => {
  const { file, opened, take } = await madeLog()
  const copy = await readFile(file)
  const { revision } = await opened()
  await writeFile(file, '{ "draft"\n')
  await expect(take(edit('Three.'), revision)).rejects.toThrow('desk.logDamaged')
  await writeFile(file, Buffer.concat([copy, Buffer.from('{"kind":"undo"}\n')]))
  expect(await take(edit('Three.'), revision)).toMatchObject({ kind: 'stale' })
  expect((await take(edit('Three.'))).kind).toBe('taken')
})

it('takes a repeated step once, also in another process and after the draft is read again', async () => {
  const { drafts, opened, take, openDesk } = await madeLog()
  const request = { revision: (await opened()).revision, id: 'a-step', step: edit('Three.') }
  await drafts.take(id, request)
  await take(edit('By another window.'))
  const expected = { kind: 'taken', draft: (await opened()).draft }
  expect(await drafts.take(id, request)).toMatchObject(expected)
  const other = openDesk()
  expect(await other.drafts.take(id, request)).toMatchObject(expected)
  expect(await other.steps()).toHaveLength(4)
})
