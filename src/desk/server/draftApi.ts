import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { nameListFile, readNames } from '../../disk/readLists.ts'
import { isOpenError } from '../../messages/finding.ts'
import type { BeforePublishing, PublishStep } from '../api/answers.ts'
import {
  type PublishRequest,
  pasteRequestSchema,
  publishRequestSchema,
  remarksRequestSchema,
  stepRequestSchema,
  withdrawRequestSchema,
} from '../api/requests.ts'
import { deskMessage } from '../messages/deskMessages.ts'
import { readJsonBody } from './body.ts'
import type { Deployer } from './deployment.ts'
import { archivedFile, readVersions, versionFiles } from './drafts/archivedIssue.ts'
import { type Drafts, readLines } from './drafts/drafts.ts'
import type { OpenDraft } from './drafts/openDraft.ts'
import { isOutdated, publicationOf, readPublished, readState, recordIfArchived } from './publication.ts'
import type { Publisher, PublishFolders } from './publishDraft.ts'
import { remoteOf } from './repository.ts'
import { readReview, writeRemarks, writeReview } from './reviewPage.ts'
import { send, sendFault, sendLines, sendText } from './sending.ts'

type DraftRequest = {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly id: string
  /** What of the draft is asked for. Absent for the draft itself. */
  readonly part: string | undefined
  readonly drafts: Drafts
  readonly folders: PublishFolders
  readonly publisher: Publisher
  readonly deployer: Deployer
}

type Answer = (draft: OpenDraft) => void | Promise<void>

/** Answers a request about one draft. */
export async function answerForDraft(asked: DraftRequest): Promise<void> {
  const { response, id, drafts } = asked
  // The request's body is read first, because an import that ends meanwhile closes the open draft.
  const answer = await answerTo(asked)
  const draft = await drafts.open(id)
  return draft ? answer(draft) : sendFault(response, 404, deskMessage('desk.noDraft'))
}

async function answerTo(asked: DraftRequest): Promise<Answer> {
  const { request, response, id, part = 'draft', drafts, folders } = asked
  const folder = join(drafts.folder, id)
  switch (`${request.method} ${part}`) {
    case 'GET draft':
      return (draft) => send(response, draft.current())
    case 'POST steps': {
      const step = await readJsonBody(request, stepRequestSchema)
      return async (draft) => {
        await recordIfArchived(folder, folders.archive, draft.issue())
        // A step that does not fit is not a fault. Another status would log an error in the browser's console.
        send(response, await draft.take(step))
      }
    }
    case 'GET lines':
      return async () => sendText(response, 'application/json', await readLines(drafts.folder, id))
    case 'GET source':
      return (draft) => source(response, folder, draft)
    case 'GET publication':
      return async (draft) => send(response, await beforePublishing(draft, folder, asked))
    case 'POST publish': {
      const wanted = await readJsonBody(request, publishRequestSchema)
      return (draft) => publish(asked, draft, wanted)
    }
    case 'POST paste': {
      const pasted = await readJsonBody(request, pasteRequestSchema)
      return async () => send(response, await drafts.importPasted(id, pasted))
    }
    case 'POST withdraw': {
      const { reason } = await readJsonBody(request, withdrawRequestSchema)
      return () =>
        sendLines<PublishStep>(response, (sendLine) => asked.publisher.withdraw(id, reason, sendLine))
    }
    case 'GET review':
      return async () => send(response, await readReview(folder))
    case 'POST review':
      return async (draft) => send(response, { html: await writeReview(folder, draft.current().draft) })
    case 'POST remarks': {
      const { remarks } = await readJsonBody(request, remarksRequestSchema)
      return async () => send(response, await writeRemarks(folder, remarks))
    }
    case 'GET versions':
      return async () => send(response, await readVersions(folder))
    default:
      return () =>
        sendFault(response, 404, deskMessage('desk.unknownRequest', { request: `${request.method} ${part}` }))
  }
}

/** Sends the newsletter as a PDF or as a download, whatever it contains, so that nothing in it can run. */
async function source(response: ServerResponse, folder: string, draft: OpenDraft): Promise<void> {
  const file = draft.base().source?.file
  if (file === undefined || !/^newsletter\.\w+$/.test(file))
    return sendFault(response, 404, deskMessage('desk.noNewsletter'))
  const type = file.endsWith('.pdf') ? 'application/pdf' : 'application/octet-stream'
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' })
  response.end(await readFile(join(folder, file)))
}

async function beforePublishing(
  draft: OpenDraft,
  folder: string,
  { folders: { archive, out }, deployer }: DraftRequest,
): Promise<BeforePublishing> {
  const { findings, revision, draft: present } = draft.current()
  const issue = draft.issue()
  const published = await readPublished(archive, present.issue.id)
  const remote = await remoteOf(archive)
  const { names } = await readNames(nameListFile(archive))
  return {
    revision,
    state: await readState(issue, published, { out, names, online: await deployer.online() }),
    openErrors: findings.filter(isOpenError).length,
    isOutdated: await isOutdated(folder, issue, published),
    ...(remote ? { remote } : {}),
    ...(issue ? { publication: publicationOf(issue, published) } : {}),
  }
}

async function publish(
  { response, id, drafts, folders, publisher }: DraftRequest,
  draft: OpenDraft,
  { revision, isOver }: PublishRequest,
): Promise<void> {
  const { findings, draft: present, revision: now } = draft.current()
  const folder = join(drafts.folder, id)
  const issue = draft.issue()
  if (revision !== now) return sendFault(response, 409, deskMessage('desk.changedSince'))
  if (!issue || findings.some(isOpenError)) return sendFault(response, 422, deskMessage('desk.openErrors'))
  const published = await readPublished(folders.archive, issue.id)
  if (!isOver && (await isOutdated(folder, issue, published)))
    return sendFault(response, 409, deskMessage('desk.archiveChanged'))
  const record = [archivedFile(folder, issue), ...versionFiles(folder, issue, published)]
  await sendLines<PublishStep>(response, (sendLine) =>
    publisher.publish({ issue, added: present, record }, sendLine),
  )
}
