import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import * as z from 'zod'
import { readArchive } from '../../disk/archive/readArchive.ts'
import { stepSchema } from '../../draft/change.ts'
import type { EditorMessage } from '../../draft/editorMessage.ts'
import { isOpenError } from '../../messages/finding.ts'
import type { BeforePublishing } from '../api/answers.ts'
import { readJsonBody } from './body.ts'
import { archivedFile } from './drafts/archivedIssue.ts'
import { type Drafts, readLines } from './drafts/drafts.ts'
import type { OpenDraft } from './drafts/openDraft.ts'
import { isOutdated, publicationOf, publishedOf } from './publication.ts'
import { type PublishFolders, publishDraft } from './publishDraft.ts'
import { remoteOf } from './repository.ts'
import { lines, messageOf, send, sendFault, sendText } from './sending.ts'

const stepRequest = z.strictObject({ revision: z.int(), step: stepSchema })
const publishRequest = z.strictObject({ revision: z.int(), isOver: z.boolean().optional() })

const noDraft = { en: 'There is no such draft.', zh: '没有这份草稿。' } as const
const noNewsletter = { en: 'The draft has no newsletter.', zh: '这份草稿没有通讯原件。' } as const
const changedSince = {
  en: 'The draft has changed since: look again.',
  zh: '草稿已有新的改动：请再看一遍。',
} as const
const archiveChanged = {
  en: 'The archive’s issue has changes that this draft lacks: look again.',
  zh: '资料库中的这一期有这份草稿没有的改动：请再看一遍。',
} as const
const openErrors = { en: 'There are open errors.', zh: '还有未处理的错误。' } as const

/** Only a page of another version asks for what the desk does not know. */
export function unknownRequest(what: string): EditorMessage {
  return {
    en: `The desk knows no ${what}: load the page anew.`,
    zh: `编辑台无法识别${what}：请重新载入页面。`,
  }
}

type Asked = {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly id: string
  /** What of the draft is asked for: nothing for the draft itself. */
  readonly part: string | undefined
  readonly drafts: Drafts
  readonly folders: PublishFolders
}

type Answer = (draft: OpenDraft) => void | Promise<void>

/** Answers a request about one draft. */
export async function answerForDraft(asked: Asked): Promise<void> {
  const { response, id, drafts } = asked
  // The body of the request is read first: an import that ends meanwhile closes the draft that was open.
  const answer = await answerTo(asked)
  const draft = await drafts.open(id)
  return draft ? answer(draft) : sendFault(response, 404, noDraft)
}

async function answerTo(asked: Asked): Promise<Answer> {
  const { request, response, id, part = 'whole', drafts, folders } = asked
  switch (`${request.method} ${part}`) {
    case 'GET whole':
      return (draft) => send(response, draft.whole())
    case 'POST steps': {
      const { revision, step } = await readJsonBody(request, stepRequest)
      // Another status would be a line on the browser's console, and this is no fault.
      return async (draft) => send(response, await draft.take(revision, step))
    }
    case 'GET lines':
      return async () => sendText(response, 'application/json', await readLines(drafts.folder, id))
    case 'GET source':
      return (draft) => source(response, drafts, id, draft)
    case 'GET publication':
      return async (draft) => send(response, await publication(draft, join(drafts.folder, id), folders))
    case 'POST publish': {
      const wanted = await readJsonBody(request, publishRequest)
      return (draft) => publish(response, draft, { ...wanted, folder: join(drafts.folder, id) }, folders)
    }
    default:
      return () => sendFault(response, 404, unknownRequest(`${request.method} ${part}`))
  }
}

/** As text or as a PDF, whatever it is: nothing of a newsletter runs. */
async function source(response: ServerResponse, drafts: Drafts, id: string, draft: OpenDraft): Promise<void> {
  const file = draft.base().source?.file
  if (file === undefined || !/^newsletter\.\w+$/.test(file)) return sendFault(response, 404, noNewsletter)
  const type = file.endsWith('.pdf') ? 'application/pdf' : 'application/octet-stream'
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' })
  response.end(await readFile(join(drafts.folder, id, file)))
}

async function publication(
  draft: OpenDraft,
  folder: string,
  { archive }: PublishFolders,
): Promise<BeforePublishing> {
  const { findings, revision, draft: present } = draft.whole()
  const openErrors = findings.filter(isOpenError).length
  const issue = findings.some(({ rule }) => rule === 'schema') ? undefined : draft.issue()
  const before = publishedOf((await readArchive(archive)).issues, present.issue.id)
  const remote = await remoteOf(archive)
  return {
    revision,
    openErrors,
    isOutdated: await isOutdated(folder, issue, before),
    ...(remote ? { remote } : {}),
    ...(issue ? { publication: publicationOf(issue, before) } : {}),
  }
}

type Wanted = z.infer<typeof publishRequest> & { readonly folder: string }

async function publish(
  response: ServerResponse,
  draft: OpenDraft,
  { revision, isOver, folder }: Wanted,
  folders: PublishFolders,
): Promise<void> {
  const { findings, draft: present, revision: now } = draft.whole()
  const issue = draft.issue()
  if (revision !== now) return sendFault(response, 409, changedSince)
  if (!issue || findings.some(isOpenError)) return sendFault(response, 422, openErrors)
  const before = publishedOf((await readArchive(folders.archive)).issues, issue.id)
  if (!isOver && (await isOutdated(folder, issue, before))) return sendFault(response, 409, archiveChanged)
  const sendLine = lines(response)
  try {
    await publishDraft(issue, present, folders, sendLine, [archivedFile(folder, issue)])
  } catch (error) {
    sendLine({ error: messageOf(error) })
  } finally {
    response.end()
  }
}
