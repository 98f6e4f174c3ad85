import { appendFileSync } from 'node:fs'
import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { logName, replaceLog, writeLog } from '../../../../src/desk/server/drafts/draftLog.ts'
import { openDraft } from '../../../../src/desk/server/drafts/openDraft.ts'
import { keyOf, madeDraft } from '../../../draft/madeDraft.ts'
import { makeFolder } from '../../../support/makeFolder.ts'
import { takeStep } from '../takeStep.ts'

const base = { draft: madeDraft(), remarks: [], imports: 1, refused: [] }
const segment = keyOf(base.draft, 'It opens at eight.')
const edit = (text: string) => ({ kind: 'set-text', segment, language: 'en', text }) as const

async function madeLog(): Promise<string> {
  const folder = await makeFolder({})
  await writeLog(folder, base, [edit('One.'), edit('Two.')])
  return folder
}

it.each([
  ['half a line', '{"kind":"set-text","segm'],
  ['a line that is no step', '{"kind":"fly"}\n'],
  ['zeros, as a disk leaves them', '\0\0\0\0'],
])('leaves out a damaged line, says so, and takes further steps: %s', async (_what, torn) => {
  const folder = await madeLog()
  await appendFile(join(folder, logName), torn)
  const draft = await openDraft(folder)
  expect(draft.current()).toMatchObject({ wasCut: true, restored: 2 })
  for (const text of ['Three.', 'Four.']) expect((await takeStep(draft, edit(text))).kind).toBe('taken')
  expect(await readFile(join(folder, logName), 'utf8')).toContain(torn)
  const again = await openDraft(folder)
  expect(again.steps()).toEqual(['One.', 'Two.', 'Three.', 'Four.'].map(edit))
})

it('does not take a step for an older revision, and answers with the newer draft', async () => {
  const draft = await openDraft(await madeLog())
  const { revision } = draft.current()
  const [first, second] = await Promise.all([
    takeStep(draft, edit('Mine.'), revision),
    takeStep(draft, edit('Theirs.'), revision),
  ])
  expect(first.kind).toBe('taken')
  expect(second).toMatchObject({ kind: 'stale', opened: { revision: revision + 1 } })
  expect(draft.current().draft.stories[0]?.body[0]?.[0]?.en).toBe('Mine.')
})

it('answers a process with what another process wrote to the same log', async () => {
  const folder = await madeLog()
  const [one, other] = await Promise.all([openDraft(folder), openDraft(folder)])
  await takeStep(one, edit('By the one.'))
  const taken = await takeStep(other, edit('By the other.'))
  expect(taken.kind).toBe('stale')
  expect(other.current().draft.stories[0]?.body[0]?.[0]?.en).toBe('By the one.')
  expect((await takeStep(other, edit('By the other.'))).kind).toBe('taken')
})

it('refuses a step that does not fit, says why, and does not write it', async () => {
  const draft = await openDraft(await madeLog())
  const taken = await takeStep(draft, { kind: 'join-segment', segment: 's-gone' })
  expect(taken).toEqual({
    kind: 'refused',
    reason: { code: 'draft.segmentGone' },
  })
  expect(draft.steps()).toHaveLength(2)
})

it('takes steps again after a damaged log is restored from a copy', async () => {
  const folder = await madeLog()
  const file = join(folder, logName)
  const copy = await readFile(file)
  const draft = await openDraft(folder)
  const { revision } = draft.current()
  await writeFile(file, '{ "draft"\n')
  await expect(takeStep(draft, edit('Three.'), revision)).rejects.toThrow('desk.logDamaged')
  await writeFile(file, Buffer.concat([copy, Buffer.from('{"kind":"undo"}\n')]))
  expect(await takeStep(draft, edit('Three.'), revision)).toMatchObject({ kind: 'stale' })
  expect((await takeStep(draft, edit('Three.'))).kind).toBe('taken')
})

it('includes a step in a new log that another desk writes at the same time', async () => {
  const folder = await madeLog()
  const late = edit('Late.')
  let isFirst = true
  await replaceLog(folder, (old, steps) => {
    if (isFirst) appendFileSync(join(folder, logName), `${JSON.stringify(late)}\n`)
    isFirst = false
    return { base: { ...old, imports: 2 }, steps: steps.map(({ step }) => step) }
  })
  const draft = await openDraft(folder)
  expect(draft.steps()).toEqual([edit('One.'), edit('Two.'), late])
  expect(draft.base().imports).toBe(2)
})

it('takes a repeated step once, also in another process and after the draft is reopened', async () => {
  const folder = await madeLog()
  const draft = await openDraft(folder)
  const request = { revision: draft.current().revision, id: 'a-step', step: edit('Three.') }
  await draft.take(request)
  await takeStep(draft, edit('By another window.'))
  const expected = { kind: 'taken', draft: draft.current().draft }
  expect(await draft.take(request)).toMatchObject(expected)
  const other = await openDraft(folder)
  expect(await other.take(request)).toMatchObject(expected)
  expect(other.steps()).toHaveLength(4)
})
