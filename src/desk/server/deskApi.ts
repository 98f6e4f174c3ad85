import { mkdir, rm } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { basename, join } from 'node:path'
import { makeOwnFolder } from '../../disk/ownFolder.ts'
import { readArchive } from '../../disk/readArchive.ts'
import { isOpenError } from '../../messages/finding.ts'
import type {
  Begun,
  DeskOverview,
  Fault,
  ImportProgress,
  ListedDraft,
  PreviewProgress,
  Pushed,
} from '../api/answers.ts'
import { beginRequestSchema } from '../api/requests.ts'
import { deskMessage } from '../messages/deskMessages.ts'
import { readJsonBody, saveBody } from './body.ts'
import { answerForDraft } from './draftApi.ts'
import { type Drafts, draftId } from './drafts/drafts.ts'
import type { Preparation } from './preparation.ts'
import { isInArchive, isOutdated, readPublished } from './publication.ts'
import { createPublisher, type PublishFolders } from './publishDraft.ts'
import { push } from './repository.ts'
import { lines, messageOf, send, sendFault } from './sending.ts'
import { suggestPinyin } from './suggestPinyin.ts'

/** Answers what the page asks. Each answer is JSON; long work answers a line of JSON for each step. */
export type DeskApi = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** A longer text is not a name. */
const longestName = 100

/** Answers the requests below `/api/`. */
export function deskApi(drafts: Drafts, folders: PublishFolders, preparation: Preparation): DeskApi {
  const publish = createPublisher(folders)
  return async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const [, , what, id, part] = pathname.split('/')
    if (what === 'drafts' && id !== undefined)
      return answerForDraft({ request, response, id: draftId(id), part, drafts, folders, publish })
    switch (`${request.method} ${what}`) {
      case 'GET desk':
        return send(response, await overview(drafts, folders))
      case 'POST import':
        return importing(request, response, drafts, searchParams)
      case 'GET pinyin':
        return send(response, {
          pinyin: suggestPinyin((searchParams.get('zh') ?? '').slice(0, longestName)),
        })
      case 'POST push':
        return pushing(response, folders)
      case 'POST preview':
        return preparing(response, preparation)
      case 'POST begin':
        return begin(request, response, drafts, folders)
      default:
        return sendFault(
          response,
          404,
          deskMessage('desk.unknownRequest', { request: `${request.method} ${pathname}` }),
        )
    }
  }
}

async function overview(drafts: Drafts, { archive }: PublishFolders): Promise<DeskOverview> {
  const { issues } = await readArchive(archive)
  const listed = (await drafts.ids()).map(async (id): Promise<ListedDraft> => {
    const draft = await drafts.open(id).catch(() => undefined)
    if (!draft) return { id, isDamaged: true }
    const { findings, draft: present, source } = draft.current()
    const published = issues.find((issue) => issue.id === id)
    const open = findings.filter(({ accepted }) => accepted === undefined)
    const errors = open.filter(isOpenError).length
    return {
      id,
      isDamaged: false,
      ...(source === undefined ? {} : { source }),
      stories: present.stories.length,
      errors,
      warnings: open.length - errors,
      isPublished: isInArchive(draft.issue(), published),
      isOutdated: await isOutdated(join(drafts.folder, id), draft.issue(), published),
    }
  })
  return {
    drafts: await Promise.all(listed),
    issues: issues.map(({ id, stories }) => ({ id, stories: stories.length })),
  }
}

/** The file is stored in a separate folder, under the part of its name after the last slash. */
async function importing(
  request: IncomingMessage,
  response: ServerResponse,
  drafts: Drafts,
  query: URLSearchParams,
): Promise<void> {
  const name = basename((query.get('name') ?? '').replaceAll('\\', '/'))
  const month = query.get('month') || undefined
  await mkdir(drafts.folder, { recursive: true })
  const own = await makeOwnFolder(join(drafts.folder, '.import'))
  const sendLine = lines<ImportProgress | Fault>(response)
  try {
    const file = join(own, name === '' || name.startsWith('.') ? 'newsletter' : name)
    await saveBody(request, file)
    const id = await drafts.importFile(file, month, (done, total) => sendLine({ done, total }))
    sendLine({ id })
  } catch (error) {
    sendLine({ error: messageOf(error) })
  } finally {
    await rm(own, { recursive: true, force: true })
    response.end()
  }
}

/** Reports how far the preview is, a line for each stage, until it is ready or has failed. */
async function preparing(response: ServerResponse, { follow }: Preparation): Promise<void> {
  const sendLine = lines<PreviewProgress | Fault>(response)
  try {
    await follow(sendLine)
  } catch (error) {
    sendLine({ error: messageOf(error) })
  } finally {
    response.end()
  }
}

/** A failed push is not a fault of the desk. Another status would log an error in the browser's console. */
async function pushing(response: ServerResponse, { archive }: PublishFolders): Promise<void> {
  const answer: Pushed | Fault = await push(archive).then(
    (remote) => ({ remote }),
    (error: unknown) => ({ error: messageOf(error) }),
  )
  return send(response, answer)
}

async function begin(
  request: IncomingMessage,
  response: ServerResponse,
  drafts: Drafts,
  { archive }: PublishFolders,
): Promise<void> {
  const { issue: id, replace } = await readJsonBody(request, beginRequestSchema)
  const issue = await readPublished(archive, draftId(id))
  if (!issue) return sendFault(response, 404, deskMessage('desk.noIssue', { id }))
  const begun: Begun = replace
    ? { id, kept: await drafts.beginAgain(issue) }
    : { id: await drafts.begin(issue) }
  return send(response, begun)
}
