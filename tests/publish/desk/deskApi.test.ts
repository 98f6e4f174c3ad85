import { once } from 'node:events'
import { request as createRequest, createServer } from 'node:http'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { expect, it, onTestFinished } from 'vitest'
import { deskApi } from '../../../src/publish/desk/deskApi.ts'
import { type Drafts, openDrafts } from '../../../src/publish/desk/drafts/drafts.ts'
import { createPreparation } from '../../../src/publish/desk/preview/preparation.ts'
import { messageOf, sendFault } from '../../../src/publish/desk/sending.ts'
import { listenOnLoopback } from '../../../src/publish/serve/listenOnLoopback.ts'
import { makeFolder } from '../../support/makeFolder.ts'
import { madeText } from '../import/made/asText.ts'
import { madeIssue, madeStory } from '../site/madeIssues.ts'

/** Serves what the page asks of the disk, without the guard before it. */
async function serve(drafts: Drafts, archive: string) {
  const preparation = createPreparation(() => Promise.reject(new Error('no reader')))
  const api = deskApi(drafts, { archive, out: join(archive, '../site') }, preparation)
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
