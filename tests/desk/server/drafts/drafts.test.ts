import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Drafts, openDrafts, readLines } from '../../../../src/desk/server/drafts/drafts.ts'
import { openedOf } from '../../../../src/desk/server/drafts/openDraft.ts'
import { UserError } from '../../../../src/messages/userError.ts'
import { plantedText } from '../../../newsletters/plantedNewsletters.ts'
import { makeFolder } from '../../../support/makeFolder.ts'
import { stepsOf, takeStep } from '../takeStep.ts'

const text = plantedText('gathered.txt')
const id = '2024-05'

function openIn(folder: string): Drafts {
  return openDrafts(join(folder, 'drafts'), join(folder, 'issues'))
}

async function opened(drafts: Drafts) {
  const draft = await drafts.opened(id)
  const body = draft.history.present.stories[0]?.body.flat() ?? []
  return {
    ...openedOf(draft),
    issue: draft.issue,
    firstText: body[0]?.en,
    setText: (at: number, to: string) =>
      takeStep(drafts, id, { kind: 'set-text', segment: body[at]?.key ?? '', language: 'en', text: to }),
  }
}

async function imported() {
  const folder = await makeFolder({ 'news-2024-05.txt': text })
  const drafts = openIn(folder)
  const file = join(folder, 'news-2024-05.txt')
  const importIt = () => drafts.importFile(file, undefined, () => undefined)
  expect(await importIt()).toBe(id)
  return { folder, drafts, file, importIt, draft: await opened(drafts) }
}

it('makes a draft of a newsletter, in a folder named for the month, with a copy of the newsletter', async () => {
  const { folder, draft } = await imported()
  expect(draft).toMatchObject({ source: 'news-2024-05.txt', canUndo: false, refused: [] })
  expect(await readFile(join(folder, 'drafts', id, 'newsletter.txt'), 'utf8')).toBe(text)
})

it('imports a story from the clipboard, and keeps what is no story', async () => {
  const { drafts } = await imported()
  const html = '<h2>Tower opens 高塔开放</h2><p>The tower opens at nine.</p><p>高塔九点开放。</p>'
  const { stories } = await drafts.importPasted(id, { html, text: '' })
  expect(stories).toMatchObject([
    {
      headline: { en: 'Tower opens', zh: '高塔开放' },
      body: [[{ en: 'The tower opens at nine.', zh: '高塔九点开放。' }]],
    },
  ])
  const { unplaced, stories: none } = await drafts.importPasted(id, { html: '', text: 'A few words' })
  expect([unplaced.map((one) => one.text), none]).toEqual([['A few words'], []])
  expect(await drafts.ids()).toEqual([id])
})

it('moves a removed draft to another folder, with everything in it', async () => {
  const { drafts, draft } = await imported()
  await draft.setText(0, 'Mine.')
  const kept = await drafts.remove(id)
  expect(await drafts.ids()).toEqual([])
  await expect(drafts.opened(id)).rejects.toThrow('desk.noDraft')
  expect(await readFile(join(kept, 'changes.ndjson'), 'utf8')).toContain('"text":"Mine."')
})

it('makes a draft one of another month, with its changes, unless that month has a draft', async () => {
  const { folder, drafts, draft, importIt } = await imported()
  await draft.setText(0, 'Mine.')
  await drafts.rename(id, '2024-06')
  expect(await drafts.ids()).toEqual(['2024-06'])
  const moved = openedOf(await drafts.opened('2024-06'))
  expect(moved.draft.issue.id).toBe('2024-06')
  expect(moved.draft.stories[0]?.body[0]?.[0]?.en).toBe('Mine.')
  expect(moved.canUndo).toBe(true)
  expect(await readFile(join(folder, 'drafts/2024-06/newsletter.txt'), 'utf8')).toBe(text)
  await importIt()
  await expect(drafts.rename(id, '2024-06')).rejects.toThrow('desk.monthTaken')
})

it('finds what was made of each line of the newsletter', async () => {
  const { drafts, draft } = await imported()
  const lines = await readLines(join(drafts.folder, id))
  const { stories, unplaced } = draft.draft
  const keys = new Set(lines.flatMap((line) => line.keys))
  const made = stories.flatMap(({ key, body }) => [key, ...body.flat().map((segment) => segment.key)])
  expect(made.filter((key) => !keys.has(key))).toEqual([])
  const lost = lines.filter((line) => line.keys.length === 0)
  expect(lost.length).toBeLessThan(lines.length / 20 + unplaced.length)
})

it('keeps the changes when the newsletter is imported again, and remembers which steps it took', async () => {
  const { drafts, importIt, draft } = await imported()
  await draft.setText(0, 'Fixed.')
  await draft.setText(1, 'Undone.')
  const { revision: before } = await opened(drafts)
  const undo = { revision: before, id: 'an-undo', step: { kind: 'undo' } } as const
  await drafts.take(id, undo)
  const { revision } = await opened(drafts)
  await importIt()
  const again = await opened(drafts)
  const texts = again.draft.stories.flatMap(({ body }) => body.flat().map(({ en }) => en))
  expect(texts).toContain('Fixed.')
  expect(texts).not.toContain('Undone.')
  expect(again.refused).toEqual([])
  // A window with the earlier draft must not write to the new one.
  expect(await takeStep(drafts, id, { kind: 'undo' }, revision)).toMatchObject({ kind: 'stale' })
  expect(await drafts.take(id, undo)).toMatchObject({ kind: 'taken' })
  expect(await stepsOf(drafts, id)).toHaveLength(3)
})

it('keeps a change that is saved while the newsletter is imported again', async () => {
  const { drafts, importIt } = await imported()
  const importing = { isDone: false }
  const again = importIt()
    .then(importIt)
    .then(importIt)
    .finally(() => {
      importing.isDone = true
    })
  let saved = ''
  for (let number = 1; !importing.isDone; number += 1) {
    const { kind } = await (await opened(drafts)).setText(0, `Text ${number}.`)
    if (kind === 'taken') saved = `Text ${number}.`
  }
  await again
  const after = await opened(drafts)
  expect(saved).not.toBe('')
  expect(after.firstText).toBe(saved)
  expect((await drafts.opened(id)).log.lines.filter((line) => 'base' in line)).toHaveLength(3)
})

it('makes one draft of an issue that is opened twice at once', async () => {
  const { folder, drafts, draft } = await imported()
  const { issue } = draft
  if (!issue) throw new Error('the draft is not an issue')
  await rm(join(folder, 'drafts', id), { recursive: true })
  expect(await Promise.all([drafts.begin(issue), drafts.begin(issue)])).toEqual([id, id])
  expect(await (await opened(drafts)).setText(0, 'Fixed.')).toMatchObject({ kind: 'taken' })
})

it('names a damaged log, says what to do, and changes nothing of its draft', async () => {
  const { folder, file } = await imported()
  const own = join(folder, 'drafts', id)
  await writeFile(join(own, 'changes.ndjson'), '{ "draft"\n')
  await writeFile(file, `${text}\nAnother line.\n`)
  const refused = await openIn(folder)
    .importFile(file, undefined, () => undefined)
    .catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(UserError)
  expect(String(refused)).toContain('changes.ndjson')
  expect(await readFile(join(own, 'newsletter.txt'), 'utf8')).toBe(text)
})

it('has the earlier draft, with its changes, if an import fails', async () => {
  const { folder, drafts, draft, importIt } = await imported()
  await draft.setText(0, 'Mine.')
  const lines = join(folder, 'drafts', id, 'lines.json')
  await rm(lines)
  await mkdir(lines)
  await expect(importIt()).rejects.toThrow('EISDIR')
  expect((await opened(drafts)).firstText).toBe('Mine.')
  expect(await draft.setText(0, 'Mine again.')).toMatchObject({ kind: 'taken' })
  await rm(lines, { recursive: true })
  await importIt()
  expect((await opened(drafts)).firstText).toBe('Mine again.')
})
