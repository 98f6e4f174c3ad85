import { mkdir, rm } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { basename, join } from 'node:path'
import * as z from 'zod'
import { readArchive } from '../../disk/archive/readArchive.ts'
import { makeOwnFolder } from '../../disk/ownFolder.ts'
import { isOpenError } from '../../messages/finding.ts'
import type { DeskOverview, ListedDraft, Pushed } from '../api/answers.ts'
import { readJsonBody, saveBody } from './body.ts'
import { answerForDraft, unknownRequest } from './draftApi.ts'
import { recordArchived } from './drafts/archivedIssue.ts'
import { type Drafts, draftId } from './drafts/drafts.ts'
import type { Preparation } from './preparation.ts'
import { isInArchive, isOutdated, publishedOf } from './publication.ts'
import type { PublishFolders } from './publishDraft.ts'
import { push } from './repository.ts'
import { lines, messageOf, send, sendFault } from './sending.ts'
import { suggestPinyin } from './suggestPinyin.ts'

/** What the page asks of the disk. Each answer is JSON; long work answers a line of JSON for each step. */
export type DeskApi = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** A longer text is no name. */
const longestName = 100

const beginRequest = z.strictObject({ issue: z.string(), anew: z.boolean().optional() })

/** Answers the requests below `/api/`. */
export function deskApi(drafts: Drafts, folders: PublishFolders, preparation: Preparation): DeskApi {
  return async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const [, , what, id, part] = pathname.split('/')
    if (what === 'drafts' && id !== undefined)
      return answerForDraft({ request, response, id: draftId(id), part, drafts, folders })
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
        return sendFault(response, 404, unknownRequest(`${request.method} ${pathname}`))
    }
  }
}

async function overview(drafts: Drafts, { archive }: PublishFolders): Promise<DeskOverview> {
  const { issues } = await readArchive(archive)
  const listed = (await drafts.ids()).map(async (id): Promise<ListedDraft> => {
    const draft = await drafts.open(id).catch(() => undefined)
    if (!draft) return { id, isDamaged: true }
    const { findings, draft: present, source } = draft.whole()
    // The last that the archive could take: with a fault of format the draft is no longer that one.
    const issue = findings.some(({ rule }) => rule === 'schema') ? undefined : draft.issue()
    const published = publishedOf(issues, id)
    const own = join(drafts.folder, id)
    // An older desk recorded nothing. A list that cannot write is a list all the same.
    if (isInArchive(issue, published)) await recordArchived(own, issue).catch(() => undefined)
    const open = findings.filter(({ accepted }) => accepted === undefined)
    return {
      id,
      source,
      stories: present.stories.length,
      errors: open.filter(isOpenError).length,
      warnings: open.filter((finding) => !isOpenError(finding)).length,
      isPublished: isInArchive(issue, published),
      isOutdated: await isOutdated(own, issue, published),
    }
  })
  return {
    drafts: await Promise.all(listed),
    issues: issues.map(({ id, stories }) => ({ id, stories: stories.length })),
  }
}

/** The name is only a name: what is before a slash is left out, and the file lies in a folder of its own. */
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
  const sendLine = lines(response)
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

/** Tells how far the preview is, a line for each stage, until it is there or has failed. */
async function preparing(response: ServerResponse, { follow }: Preparation): Promise<void> {
  const sendLine = lines(response)
  try {
    await follow(sendLine)
  } catch (error) {
    sendLine({ error: messageOf(error) })
  } finally {
    response.end()
  }
}

/** Another status would be a line on the browser's console, and a push that fails is no fault of the desk. */
async function pushing(response: ServerResponse, { archive }: PublishFolders): Promise<void> {
  const answer: Pushed = await push(archive).then(
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
  const { issue: id, anew } = await readJsonBody(request, beginRequest)
  const issue = publishedOf((await readArchive(archive)).issues, id)
  if (!issue)
    return sendFault(response, 404, {
      en: `The archive has no issue ${id}.`,
      zh: `资料库中没有${id}这一期。`,
    })
  if (anew) return send(response, { id, kept: await drafts.beginAnew(issue) })
  return send(response, { id: await drafts.begin(issue) })
}
