import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { NewsletterLine } from '../../../../src/desk/api/findings.ts'
import { openDrafts, readLines } from '../../../../src/desk/server/drafts/drafts.ts'
import { UserError } from '../../../../src/messages/userError.ts'
import { madeText } from '../../../import/made/asText.ts'
import { makeFolder } from '../../../support/makeFolder.ts'
import { takeStep } from '../takeStep.ts'

async function imported(text: string) {
  const folder = await makeFolder({ 'news-2024-05.txt': text })
  const drafts = openDrafts(join(folder, 'drafts'), join(folder, 'issues'))
  const file = join(folder, 'news-2024-05.txt')
  const id = await drafts.importFile(file, undefined, () => undefined)
  const draft = await drafts.open(id)
  if (!draft) throw new Error('there is no draft')
  return { folder, drafts, file, id, draft }
}

const text = madeText()

it('makes a draft of a newsletter, in a folder named for the month, with a copy of the newsletter', async () => {
  const { folder, drafts, id, draft } = await imported(text)
  expect(id).toBe('2024-05')
  expect(draft.current()).toMatchObject({ source: 'news-2024-05.txt', restored: 0, refused: [] })
  expect(await readFile(join(folder, 'drafts/2024-05/newsletter.txt'), 'utf8')).toBe(text)
  await drafts.close()
})

it('finds what was made of each line of the newsletter', async () => {
  const { drafts, id, draft } = await imported(text)
  const lines: NewsletterLine[] = JSON.parse(await readLines(drafts.folder, id))
  const { stories, unplaced } = draft.current().draft
  const keys = new Set(lines.flatMap((line) => line.keys))
  const segments = stories.flatMap(({ key, body }) => [key, ...body.flat().map((one) => one.key)])
  expect(segments.filter((key) => !keys.has(key))).toEqual([])
  const lost = lines.filter((line) => line.keys.length === 0)
  expect(lost.length).toBeLessThan(lines.length / 20 + unplaced.length)
  await drafts.close()
})

it('keeps the changes that still fit when the newsletter is imported again', async () => {
  const { drafts, file, id, draft } = await imported(text)
  const [first, second] = draft.current().draft.stories.flatMap(({ body }) => body.flat())
  if (!first || !second) throw new Error('too few segments')
  await takeStep(draft, { kind: 'set-text', segment: first.key, language: 'en', text: 'Fixed.' })
  await takeStep(draft, { kind: 'set-text', segment: second.key, language: 'en', text: 'Undone.' })
  await takeStep(draft, { kind: 'undo' })
  const { revision } = draft.current()
  expect(await drafts.importFile(file, undefined, () => undefined)).toBe(id)
  const again = await drafts.open(id)
  const texts = again?.current().draft.stories.flatMap(({ body }) => body.flat().map(({ en }) => en)) ?? []
  expect(texts).toContain('Fixed.')
  expect(texts).not.toContain('Undone.')
  expect(again?.current().refused).toEqual([])
  // A window from before the import must not write onto the new text.
  expect(again && (await takeStep(again, { kind: 'undo' }, revision)).kind).toBe('stale')
  await drafts.close()
})

it('keeps a change that is saved while the newsletter is imported again', async () => {
  const { drafts, file, id, draft } = await imported(text)
  const segment = draft.current().draft.stories[0]?.body[0]?.[0]?.key
  if (segment === undefined) throw new Error('the first story has no segment')
  const importing = { isDone: false }
  const importAgain = () => drafts.importFile(file, undefined, () => undefined)
  const again = importAgain()
    .then(importAgain)
    .then(importAgain)
    .finally(() => {
      importing.isDone = true
    })
  let saved = ''
  for (let number = 1; !importing.isDone; number += 1) {
    const present = await drafts.open(id)
    const step = { kind: 'set-text', segment, language: 'en', text: `Text ${number}.` } as const
    const taken = present && (await takeStep(present, step))
    if (taken?.kind === 'taken') saved = step.text
  }
  await again
  const after = await drafts.open(id)
  expect(saved).not.toBe('')
  expect(after?.current().draft.stories[0]?.body[0]?.[0]?.en).toBe(saved)
  expect(after?.base().imports).toBe(4)
  await drafts.close()
})

it('imports a newsletter twice at once, one after the other', async () => {
  const { drafts, file, id, draft } = await imported(text)
  const segment = draft.current().draft.stories[0]?.body[0]?.[0]?.key
  if (segment === undefined) throw new Error('the first story has no segment')
  await takeStep(draft, { kind: 'set-text', segment, language: 'en', text: 'Fixed.' })
  const importAgain = () => drafts.importFile(file, undefined, () => undefined)
  await Promise.all([importAgain(), importAgain()])
  const after = await drafts.open(id)
  expect(after?.current().draft.stories[0]?.body[0]?.[0]?.en).toBe('Fixed.')
  expect(after?.base().imports).toBe(3)
  await drafts.close()
})

it('makes one draft of an issue that is opened twice at once', async () => {
  const { folder, drafts, id, draft } = await imported(text)
  const issue = draft.issue()
  const segment = draft.current().draft.stories[0]?.body[0]?.[0]?.key
  if (!issue || segment === undefined) throw new Error('the draft is no issue')
  await rm(join(folder, 'drafts', id), { recursive: true })
  expect(await Promise.all([drafts.begin(issue), drafts.begin(issue)])).toEqual([id, id])
  const begun = await drafts.open(id)
  const step = { kind: 'set-text', segment, language: 'en', text: 'Fixed.' } as const
  expect(begun && (await takeStep(begun, step))).toMatchObject({ kind: 'taken' })
  await drafts.close()
})

it('names a damaged log, says what to do, and changes nothing of its draft', async () => {
  const { folder, drafts, file, id } = await imported(text)
  await drafts.close()
  const own = join(folder, 'drafts', id)
  await writeFile(join(own, 'changes.ndjson'), '{ "draft"\n')
  await writeFile(file, `${text}\nAnother line.\n`)
  const again = openDrafts(join(folder, 'drafts'), join(folder, 'issues'))
  const refused = await again.importFile(file, undefined, () => undefined).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(UserError)
  expect(refused).toMatchObject({
    editorMessage: {
      en: expect.stringMatching(
        /changes\.ndjson cannot be read.*copy.*import the newsletter again or open the issue again/,
      ),
      zh: expect.stringMatching(/changes\.ndjson.*备份.*重新导入通讯或重新打开这一期/),
    },
  })
  expect(await readFile(join(own, 'newsletter.txt'), 'utf8')).toBe(text)
  await again.close()
})

it('keeps in an import what another desk saved', async () => {
  const { folder, drafts, file, id, draft } = await imported(text)
  const segment = draft.current().draft.stories[0]?.body[0]?.[0]?.key
  if (segment === undefined) throw new Error('the first story has no segment')
  const second = openDrafts(join(folder, 'drafts'), join(folder, 'issues'))
  const theirs = await second.open(id)
  const step = { kind: 'set-text', segment, language: 'en', text: 'Fixed.' } as const
  expect(theirs && (await takeStep(theirs, step))).toMatchObject({ kind: 'taken' })
  await drafts.importFile(file, undefined, () => undefined)
  const after = await drafts.open(id)
  expect(after?.current().draft.stories[0]?.body[0]?.[0]?.en).toBe('Fixed.')
  await Promise.all([drafts.close(), second.close()])
})
