import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openDrafts, readLines } from '../../../../src/desk/server/drafts/drafts.ts'
import { stepSchema } from '../../../../src/draft/change.ts'
import type { NewsletterLine } from '../../../../src/draft/draftFinding.ts'
import { UserError } from '../../../../src/messages/userError.ts'
import { madeText } from '../../../import/made/asText.ts'
import { makeFolder } from '../../../support/makeFolder.ts'

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

it('a newsletter becomes a draft in a folder named for its month, with its copy beside it', async () => {
  const { folder, drafts, id, draft } = await imported(text)
  expect(id).toBe('2024-05')
  expect(draft.whole()).toMatchObject({ source: 'news-2024-05.txt', restored: 0, refused: [] })
  expect(await readFile(join(folder, 'drafts/2024-05/newsletter.txt'), 'utf8')).toBe(text)
  await drafts.close()
})

it('each line of it that is in a story finds what was made of it', async () => {
  const { drafts, id, draft } = await imported(text)
  const lines: NewsletterLine[] = JSON.parse(await readLines(drafts.folder, id))
  const { stories, unplaced } = draft.whole().draft
  const keys = new Set(lines.flatMap((line) => line.keys))
  const segments = stories.flatMap(({ key, body }) => [key, ...body.flat().map((one) => one.key)])
  expect(segments.filter((key) => !keys.has(key))).toEqual([])
  const lost = lines.filter((line) => line.keys.length === 0)
  expect(lost.length).toBeLessThan(lines.length / 20 + unplaced.length)
  await drafts.close()
})

it('importing again keeps the changes that still fit, without those undone, and lists the others', async () => {
  const { drafts, file, id, draft } = await imported(text)
  const take = async (step: Parameters<typeof draft.take>[1]) => draft.take(draft.whole().revision, step)
  const [first, second] = draft.whole().draft.stories.flatMap(({ body }) => body.flat())
  if (!first || !second) throw new Error('too few segments')
  await take({ kind: 'set-text', segment: first.key, language: 'en', text: 'Mended.' })
  await take({ kind: 'set-text', segment: second.key, language: 'en', text: 'Undone.' })
  await take({ kind: 'undo' })
  const { revision } = draft.whole()
  expect(await drafts.importFile(file, undefined, () => undefined)).toBe(id)
  const again = await drafts.open(id)
  const texts = again?.whole().draft.stories.flatMap(({ body }) => body.flat().map(({ en }) => en)) ?? []
  expect(texts).toContain('Mended.')
  expect(texts).not.toContain('Undone.')
  expect(again?.whole().refused).toEqual([])
  // A window from before the import must not write onto the new text.
  expect((await again?.take(revision, { kind: 'undo' }))?.kind).toBe('stale')
  await drafts.close()
})

it('importing again keeps a name for the glossary removed that the editor removed', async () => {
  const { drafts, file, id, draft } = await imported(text)
  const take = async (step: Parameters<typeof draft.take>[1]) => draft.take(draft.whole().revision, step)
  const name = { id: 'luxelakes', kind: 'place', en: 'Luxelakes', zh: '麓湖', pinyin: 'Lùhú' } as const
  await take({ kind: 'add-name', name })
  await take({ kind: 'add-name', name: { ...name, id: 'ferry', en: 'Ferry', zh: '渡轮' } })
  expect(await take(stepSchema.parse({ kind: 'remove-name', id: 'ferry' }))).toMatchObject({ kind: 'taken' })
  await drafts.importFile(file, undefined, () => undefined)
  const again = await drafts.open(id)
  expect(again?.whole()).toMatchObject({ draft: { names: [name] }, refused: [] })
  await drafts.close()
})

it('a change that is saved while its newsletter is imported again is in the new draft', async () => {
  const { drafts, file, id, draft } = await imported(text)
  const segment = draft.whole().draft.stories[0]?.body[0]?.[0]?.key
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
    const step = { kind: 'set-text', segment, language: 'en', text: `Mend ${number}.` } as const
    const taken = await present?.take(present.whole().revision, step)
    if (taken?.kind === 'taken') saved = step.text
  }
  await again
  const after = await drafts.open(id)
  expect(saved).not.toBe('')
  expect(after?.whole().draft.stories[0]?.body[0]?.[0]?.en).toBe(saved)
  expect(after?.base().imports).toBe(4)
  await drafts.close()
})

it('two imports of a newsletter at once follow each other, and what was saved stands', async () => {
  const { drafts, file, id, draft } = await imported(text)
  const segment = draft.whole().draft.stories[0]?.body[0]?.[0]?.key
  if (segment === undefined) throw new Error('the first story has no segment')
  await draft.take(draft.whole().revision, { kind: 'set-text', segment, language: 'en', text: 'Mended.' })
  const importAgain = () => drafts.importFile(file, undefined, () => undefined)
  await Promise.all([importAgain(), importAgain()])
  const after = await drafts.open(id)
  expect(after?.whole().draft.stories[0]?.body[0]?.[0]?.en).toBe('Mended.')
  expect(after?.base().imports).toBe(3)
  await drafts.close()
})

it('an issue that is opened twice at once is one draft, also where its folder was removed', async () => {
  const { folder, drafts, id, draft } = await imported(text)
  const issue = draft.issue()
  const segment = draft.whole().draft.stories[0]?.body[0]?.[0]?.key
  if (!issue || segment === undefined) throw new Error('the draft is no issue')
  await rm(join(folder, 'drafts', id), { recursive: true })
  expect(await Promise.all([drafts.begin(issue), drafts.begin(issue)])).toEqual([id, id])
  const begun = await drafts.open(id)
  const step = { kind: 'set-text', segment, language: 'en', text: 'Mended.' } as const
  expect(await begun?.take(begun.whole().revision, step)).toMatchObject({ kind: 'taken' })
  await drafts.close()
})

it('a damaged log is told with its file and what to do, and an import leaves all of that draft as it was', async () => {
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

it('an import keeps what a second desk saved on the same drafts', async () => {
  const { folder, drafts, file, id, draft } = await imported(text)
  const segment = draft.whole().draft.stories[0]?.body[0]?.[0]?.key
  if (segment === undefined) throw new Error('the first story has no segment')
  const second = openDrafts(join(folder, 'drafts'), join(folder, 'issues'))
  const theirs = await second.open(id)
  const step = { kind: 'set-text', segment, language: 'en', text: 'Mended.' } as const
  expect(await theirs?.take(theirs.whole().revision, step)).toMatchObject({ kind: 'taken' })
  await drafts.importFile(file, undefined, () => undefined)
  const after = await drafts.open(id)
  expect(after?.whole().draft.stories[0]?.body[0]?.[0]?.en).toBe('Mended.')
  await Promise.all([drafts.close(), second.close()])
})
