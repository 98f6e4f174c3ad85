import { appendFileSync } from 'node:fs'
import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { logName, replaceLog, writeLog } from '../../../../src/desk/server/drafts/draftLog.ts'
import { openDraft } from '../../../../src/desk/server/drafts/openDraft.ts'
import { keyOf, madeDraft } from '../../../draft/madeDraft.ts'
import { makeFolder } from '../../../support/makeFolder.ts'

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
  ['a line that is no step', '{"kind":"fly"}\n{"kind":"undo"}\n'],
  ['zeros, as a disk leaves them', '\0\0\0\0'],
])('%s at the end is cut off, kept beside the log, and said', async (_what, torn) => {
  const folder = await madeLog()
  await appendFile(join(folder, logName), torn)
  const draft = await openDraft(folder)
  expect(draft.whole()).toMatchObject({ wasCut: true, restored: 2 })
  expect((await draft.take(draft.whole().revision, edit('Three.'))).kind).toBe('taken')
  await draft.close()
  const kept = (await readdir(folder)).find((name) => name.startsWith('cut-off')) ?? ''
  expect(await readFile(join(folder, kept), 'utf8')).toBe(torn)
  const again = await openDraft(folder)
  expect(again.whole()).toMatchObject({ wasCut: false, restored: 3 })
  await again.close()
})

it('a change for an older state is refused with the newer draft', async () => {
  const draft = await openDraft(await madeLog())
  const { revision } = draft.whole()
  const [first, second] = await Promise.all([
    draft.take(revision, edit('Mine.')),
    draft.take(revision, edit('Theirs.')),
  ])
  expect(first.kind).toBe('taken')
  expect(second).toMatchObject({ kind: 'stale', whole: { revision: revision + 1 } })
  expect(draft.whole().draft.stories[0]?.body[0]?.[0]?.en).toBe('Mine.')
  await draft.close()
})

it('another process on the same draft is met with what it wrote', async () => {
  const folder = await madeLog()
  const [one, other] = await Promise.all([openDraft(folder), openDraft(folder)])
  await one.take(one.whole().revision, edit('By the one.'))
  const taken = await other.take(other.whole().revision, edit('By the other.'))
  expect(taken.kind).toBe('stale')
  expect(other.whole().draft.stories[0]?.body[0]?.[0]?.en).toBe('By the one.')
  expect((await other.take(other.whole().revision, edit('By the other.'))).kind).toBe('taken')
  await Promise.all([one.close(), other.close()])
})

it('a change that does not fit is refused with its reason, and not written', async () => {
  const draft = await openDraft(await madeLog())
  const taken = await draft.take(draft.whole().revision, { kind: 'join-segment', segment: 's-gone' })
  expect(taken).toEqual({
    kind: 'refused',
    reason: { en: 'No story has the segment s-gone any more.', zh: '这个句对已不在任何一篇中。' },
  })
  expect(draft.steps()).toHaveLength(2)
  await draft.close()
})

it('a draft whose log another program damaged takes changes again when a copy of the log was put back', async () => {
  const folder = await madeLog()
  const file = join(folder, logName)
  const copy = await readFile(file)
  const draft = await openDraft(folder)
  const { revision } = draft.whole()
  await writeFile(file, '{ "draft"\n')
  await expect(draft.take(revision, edit('Three.'))).rejects.toThrow('cannot be read')
  await writeFile(file, Buffer.concat([copy, Buffer.from('{"kind":"undo"}\n')]))
  expect(await draft.take(revision, edit('Three.'))).toMatchObject({ kind: 'stale' })
  expect((await draft.take(draft.whole().revision, edit('Three.'))).kind).toBe('taken')
  await draft.close()
})

it('a step that another desk writes while a new log is made is in the new log', async () => {
  const folder = await madeLog()
  const late = edit('Late.')
  let isFirst = true
  await replaceLog(folder, (old, steps) => {
    if (isFirst) appendFileSync(join(folder, logName), `${JSON.stringify(late)}\n`)
    isFirst = false
    return { base: { ...old, imports: 2 }, steps: [...steps] }
  })
  const draft = await openDraft(folder)
  expect(draft.steps()).toEqual([edit('One.'), edit('Two.'), late])
  expect(draft.base().imports).toBe(2)
  await draft.close()
})
