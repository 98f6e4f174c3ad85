import { once } from 'node:events'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { request as createRequest, createServer } from 'node:http'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Issue } from '../../../src/archive/issue.ts'
import { deskApi } from '../../../src/desk/server/deskApi.ts'
import { type Drafts, openDrafts } from '../../../src/desk/server/drafts/drafts.ts'
import { createPreparation } from '../../../src/desk/server/preparation.ts'
import { messageOf, sendFault } from '../../../src/desk/server/sending.ts'
import { listenOnLoopback } from '../../../src/site/serve/listenOnLoopback.ts'
import { madeText } from '../../import/made/asText.ts'
import { madeIssue, madeStory } from '../../site/madeIssues.ts'
import { makeFolder } from '../../support/makeFolder.ts'

/** Serves what the page asks of the disk, without the guard before it. */
async function serve(drafts: Drafts, archive: string) {
  const preparation = createPreparation(() => Promise.reject(new Error('no reader')))
  const api = deskApi(drafts, { archive, out: join(archive, '../../site') }, preparation)
  const server = createServer((request, response) => {
    api(request, response).catch((error: unknown) => sendFault(response, 500, messageOf(error)))
  })
  const { port, stop } = await listenOnLoopback(server, 0)
  onTestFinished(stop)
  const address = (what: string) => `http://127.0.0.1:${port}/api/${what}`
  return {
    server,
    address,
    get: async (what: string): Promise<unknown> => (await fetch(address(what))).json(),
    post: async (what: string, body: object): Promise<string> =>
      (await fetch(address(what), { method: 'POST', body: JSON.stringify(body) })).text(),
  }
}

it('a draft with a fault of format is not listed as published, though it was before the fault', async () => {
  const issue = madeIssue('2024-05', [madeStory('first')])
  const folder = await makeFolder({ 'issues/2024-05.json': JSON.stringify(issue) })
  const archive = join(folder, 'issues')
  const drafts = openDrafts(join(folder, 'drafts'), archive)
  const draft = await drafts.open(await drafts.begin(issue))
  if (!draft) throw new Error('there is no draft')
  const { get } = await serve(drafts, archive)
  expect(await get('desk')).toMatchObject({ drafts: [{ id: '2024-05', isPublished: true }] })
  const { draft: present, revision } = draft.whole()
  const story = present.stories[0]?.key ?? 'no story'
  await draft.take(revision, { kind: 'set-story', story, fields: { link: 'nowhere' } })
  expect(draft.whole().findings).toContainEqual(expect.objectContaining({ rule: 'schema' }))
  expect(await get('desk')).toMatchObject({ drafts: [{ id: '2024-05', isPublished: false }] })
  await drafts.close()
})

it.each([
  ['steps', { step: { kind: 'undo' } }, { kind: 'stale', whole: { revision: 2_000_000 } }],
  ['publish', {}, { error: { en: 'The draft has changed since: look again.' } }],
])('a request of %s that an import overtakes is answered for the new draft', async (part, rest, answer) => {
  const folder = await makeFolder({ 'news-2024-05.txt': madeText() })
  const archive = join(folder, 'issues')
  const drafts = openDrafts(join(folder, 'drafts'), archive)
  const importIt = () => drafts.importFile(join(folder, 'news-2024-05.txt'), undefined, () => undefined)
  const id = await importIt()
  const draft = await drafts.open(id)
  const { server, address } = await serve(drafts, archive)
  const arrived = once(server, 'request')
  const request = createRequest(address(`drafts/${id}/${part}`), { method: 'POST' })
  request.flushHeaders()
  await arrived
  await importIt()
  request.end(JSON.stringify({ revision: draft?.whole().revision, ...rest }))
  const [response] = await once(request, 'response')
  expect(await json(response)).toMatchObject(answer)
  await drafts.close()
})

describe('a draft of an issue that a colleague corrects in the archive', () => {
  const story = { ...madeStory('first'), headline: { en: 'Headline', zh: '标题' } }
  const issue = madeIssue('2024-05', [story])
  const corrected = madeIssue('2024-05', [{ ...story, headline: { en: 'Corrected', zh: '更正' } }])
  const outdated = (is: boolean) => ({ drafts: [{ id: '2024-05', isOutdated: is }] })

  /** A desk with a draft of the issue, in which the editor has changed a headline. No site can be built there. */
  async function begun() {
    const folder = await makeFolder({ 'issues/2024-05.json': JSON.stringify(issue), 'site/mine.txt': 'x' })
    const archive = join(folder, 'issues')
    const drafts = openDrafts(join(folder, 'drafts'), archive)
    onTestFinished(() => drafts.close())
    const draft = await drafts.open(await drafts.begin(issue))
    const { revision, draft: present } = draft?.whole() ?? {}
    const key = present?.stories[0]?.key ?? 'no story'
    await draft?.take(revision ?? 0, { kind: 'set-headline', story: key, language: 'en', text: 'Mine' })
    const desk = await serve(drafts, archive)
    const file = join(archive, '2024-05.json')
    return {
      ...desk,
      folder,
      drafts,
      revision: (revision ?? 0) + 1,
      correct: (now: Issue, space?: number) => writeFile(file, JSON.stringify(now, undefined, space)),
      archived: async (): Promise<Issue> => JSON.parse(await readFile(file, 'utf8')),
    }
  }

  it('is told in the list and before publishing, but not if it says what the archive says', async () => {
    const { get, correct, drafts } = await begun()
    const { stories, ...head } = issue
    await correct({ stories, ...head }, 4)
    expect(await get('desk')).toMatchObject(outdated(false))
    expect(await get('drafts/2024-05/publication')).toMatchObject({ isOutdated: false })
    await correct(corrected)
    expect(await get('desk')).toMatchObject(outdated(true))
    expect(await get('drafts/2024-05/publication')).toMatchObject({ isOutdated: true })
    await correct((await drafts.open('2024-05'))?.issue() ?? issue)
    expect(await get('drafts/2024-05/publication')).toMatchObject({ isOutdated: false })
  })

  it('is published over it only if the editor says so, and then is not outdated any more', {
    tags: ['slow'],
  }, async () => {
    const { get, post, correct, archived, drafts, revision } = await begun()
    await correct(corrected)
    expect(await post('drafts/2024-05/publish', { revision })).toContain('changes that this draft lacks')
    expect(await archived()).toEqual(corrected)
    await post('drafts/2024-05/publish', { revision, isOver: true })
    expect((await archived()).stories[0]?.headline.en).toBe('Mine')
    await (await drafts.open('2024-05'))?.take(revision, { kind: 'undo' })
    expect(await get('desk')).toMatchObject(outdated(false))
    await correct(corrected)
    expect(await get('desk')).toMatchObject(outdated(true))
  })

  it('begins anew from the archive, and is kept beside the new one with its changes', async () => {
    const { get, post, correct, drafts, revision } = await begun()
    await correct(corrected)
    const answer: { id: string; kept: string } = JSON.parse(
      await post('begin', { issue: '2024-05', anew: true }),
    )
    expect(answer.id).toBe('2024-05')
    expect(await readFile(join(answer.kept, 'changes.ndjson'), 'utf8')).toContain('"text":"Mine"')
    expect(await get('desk')).toMatchObject({
      drafts: [{ id: '2024-05', isOutdated: false, isPublished: true }],
    })
    const anew = await drafts.open('2024-05')
    expect(anew?.whole().draft.stories[0]?.headline.en).toBe('Corrected')
    // A window with the draft as it was must not write onto the new one.
    expect(await anew?.take(revision - 1, { kind: 'undo' })).toMatchObject({ kind: 'stale' })
    const again: { kept: string } = JSON.parse(await post('begin', { issue: '2024-05', anew: true }))
    expect(again.kept).not.toBe(answer.kept)
  })

  it('opens though an older desk recorded nothing, and is known once it says what the archive says', async () => {
    const { get, correct, folder, archived, drafts } = await begun()
    await rm(join(folder, 'drafts/2024-05/archived.json'))
    await correct(corrected)
    expect(await get('desk')).toMatchObject(outdated(false))
    const issueOfDraft = (await drafts.open('2024-05'))?.issue()
    await correct(issueOfDraft ?? (await archived()))
    expect(await get('desk')).toMatchObject(outdated(false))
    await correct(corrected)
    expect(await get('desk')).toMatchObject(outdated(true))
  })
})

describe('a draft of a newsletter that was never published', () => {
  const published = madeIssue('2024-05', [madeStory('first')])
  const corrected = madeIssue('2024-05', [madeStory('second')])
  const outdated = (is: boolean) => ({ drafts: [{ id: '2024-05', isOutdated: is }] })

  /** A desk with the draft of a newsletter that was imported when the archive had this of the month, or nothing. */
  async function imported(issue: Issue | undefined) {
    const folder = await makeFolder({
      'news-2024-05.txt': madeText(),
      'issues/2024-04.json': JSON.stringify(madeIssue('2024-04', [madeStory('april')])),
      ...(issue && { 'issues/2024-05.json': JSON.stringify(issue) }),
    })
    const archive = join(folder, 'issues')
    const drafts = openDrafts(join(folder, 'drafts'), archive)
    onTestFinished(() => drafts.close())
    const importIt = () => drafts.importFile(join(folder, 'news-2024-05.txt'), undefined, () => undefined)
    await importIt()
    return {
      ...(await serve(drafts, archive)),
      importIt,
      own: join(folder, 'drafts/2024-05'),
      pull: (now: Issue) => writeFile(join(archive, '2024-05.json'), JSON.stringify(now)),
    }
  }

  it('is outdated once a colleague has published the month, also if it is imported again', async () => {
    const { get, post, pull, importIt } = await imported(undefined)
    expect(await get('desk')).toMatchObject(outdated(false))
    await pull(published)
    expect(await get('desk')).toMatchObject(outdated(true))
    await importIt()
    expect(await get('drafts/2024-05/publication')).toMatchObject({ isOutdated: true, openErrors: 0 })
    expect(await post('drafts/2024-05/publish', { revision: 2_000_000 })).toContain('that this draft lacks')
  })

  it('is outdated once the issue is corrected that the archive had at the import', async () => {
    const { get, pull } = await imported(published)
    expect(await get('desk')).toMatchObject(outdated(false))
    await pull(corrected)
    expect(await get('desk')).toMatchObject(outdated(true))
  })

  it('of an older desk, which recorded nothing, is not outdated until the archive changes after another import', async () => {
    const { get, pull, own, importIt } = await imported(undefined)
    await rm(join(own, 'archived.json'))
    await pull(published)
    expect(await get('desk')).toMatchObject(outdated(false))
    await importIt()
    expect(await get('desk')).toMatchObject(outdated(false))
    await pull(corrected)
    expect(await get('desk')).toMatchObject(outdated(true))
  })

  it('whose folder was emptied of its log is imported as a new one', async () => {
    const { get, pull, own, importIt } = await imported(undefined)
    await rm(join(own, 'changes.ndjson'))
    await pull(published)
    await importIt()
    expect(await get('desk')).toMatchObject(outdated(false))
  })
})
