import { mkdir, rm } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { basename, extname, join, resolve } from 'node:path'
import type { Issue } from '../../archive/issue.ts'
import { makeOwnFolder } from '../../disk/ownFolder.ts'
import { readArchive } from '../../disk/readArchive.ts'
import { nameListFile, readNames } from '../../disk/readLists.ts'
import { issueTitle } from '../../import/importLines.ts'
import { isOpenError } from '../../messages/finding.ts'
import {
  type DeployStep,
  type DeskOverview,
  deploymentSchema,
  type ImportProgress,
  type ListedDraft,
  type PreviewProgress,
} from '../api/answers.ts'
import {
  beginRequestSchema,
  deployRequestSchema,
  monthRequestSchema,
  removeRequestSchema,
} from '../api/requests.ts'
import { deskMessage } from '../messages/deskMessages.ts'
import { readJsonBody, saveBody } from './body.ts'
import type { Deployer } from './deployment.ts'
import { answerForDraft } from './draftApi.ts'
import { type Drafts, draftId } from './drafts/drafts.ts'
import type { Preparation } from './preparation.ts'
import { isOutdated, readPublished, readState, type Whereabouts } from './publication.ts'
import { createPublisher, type PublishFolders } from './publishDraft.ts'
import { push } from './repository.ts'
import { messageOf, send, sendFault, sendLines } from './sending.ts'
import type { SiteHost } from './siteHost.ts'
import { suggestPinyin } from './suggestPinyin.ts'

/** Answers what the page asks. Each answer is JSON; long work answers a line of JSON for each step. */
export type DeskApi = (request: IncomingMessage, response: ServerResponse) => Promise<void>

type Asked = {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly query: URLSearchParams
}

/** A longer text is not a name. */
const longestName = 100

/** Answers the requests below `/api/`. */
export function deskApi(
  drafts: Drafts,
  folders: PublishFolders,
  preparation: Preparation,
  site: SiteHost,
  deployer: Deployer,
): DeskApi {
  const publisher = createPublisher(folders)
  const handlers: Readonly<Record<string, (asked: Asked) => void | Promise<void>>> = {
    'GET desk': async ({ response }) => send(response, await overview(drafts, folders, deployer)),
    'POST import': (asked) => importing(asked, drafts),
    'GET pinyin': ({ response, query }) =>
      send(response, { pinyin: suggestPinyin((query.get('zh') ?? '').slice(0, longestName)) }),
    'POST begin': (asked) => begin(asked, drafts, folders),
    'POST remove': async ({ request, response }) => {
      const { id } = await readJsonBody(request, removeRequestSchema)
      await attempt(response, async () => ({ id, kept: await drafts.remove(draftId(id)) }))
    },
    'POST month': async ({ request, response }) => {
      const { id, month } = await readJsonBody(request, monthRequestSchema)
      await attempt(response, async () => {
        await drafts.rename(draftId(id), draftId(month))
        return { id: month }
      })
    },
    'POST preview': ({ response }) =>
      sendLines<PreviewProgress>(response, (sendLine) => preparation.follow(sendLine)),
    'GET site': async ({ response }) => send(response, { address: await site.address() }),
    'POST folder': ({ response }) => attempt(response, () => site.openFolder().then(() => ({}))),
    'GET deployment': async ({ response }) => send(response, await deployer.read()),
    'POST deployment': async ({ request, response }) => {
      const wanted = await readJsonBody(request, deploymentSchema)
      await attempt(response, () => deployer.save(wanted))
    },
    'POST deploy': async ({ request, response }) => {
      const { isTrial } = await readJsonBody(request, deployRequestSchema)
      await sendLines<DeployStep>(response, async (sendLine) => {
        await deployer.run(isTrial, (line) => sendLine({ line }))
        sendLine({ isDone: true, isTrial })
      })
    },
    'POST push': ({ response }) => attempt(response, async () => ({ remote: await push(folders.archive) })),
  }
  return async (request, response) => {
    const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://localhost')
    const [, , what, id, part] = pathname.split('/')
    if (what === 'drafts' && id !== undefined)
      return answerForDraft({
        request,
        response,
        id: draftId(id),
        part,
        drafts,
        folders,
        publisher,
        deployer,
      })
    const handler = handlers[`${request.method} ${what}`]
    if (handler) return handler({ request, response, query })
    const unknown = deskMessage('desk.unknownRequest', { request: `${request.method} ${pathname}` })
    return sendFault(response, 404, unknown)
  }
}

/** Sends why something failed as an answer. Another status would log an error in the browser's console. */
async function attempt(response: ServerResponse, work: () => Promise<object>): Promise<void> {
  send(response, await work().catch((error: unknown) => ({ error: messageOf(error) })))
}

async function overview(
  drafts: Drafts,
  { archive, out }: PublishFolders,
  deployer: Deployer,
): Promise<DeskOverview> {
  const { issues } = await readArchive(archive)
  const { names } = await readNames(nameListFile(archive))
  const where = { out, names, online: await deployer.online() }
  const ofIssue = async (issue: Issue) => ({
    id: issue.id,
    stories: issue.stories.length,
    state: await readState(issue, issue, where),
  })
  const ofDraft = (id: string) =>
    listDraft(
      drafts,
      id,
      issues.find((issue) => issue.id === id),
      where,
    )
  return {
    archive: resolve(archive),
    drafts: await Promise.all((await drafts.ids()).map(ofDraft)),
    issues: await Promise.all(issues.map(ofIssue)),
  }
}

async function listDraft(
  drafts: Drafts,
  id: string,
  published: Issue | undefined,
  where: Whereabouts,
): Promise<ListedDraft> {
  const draft = await drafts.open(id).catch(() => undefined)
  if (!draft) return { id, isDamaged: true }
  const { findings, draft: present, source } = draft.current()
  const open = findings.filter(({ accepted }) => accepted === undefined)
  const errors = open.filter(isOpenError).length
  return {
    id,
    isDamaged: false,
    ...(source === undefined ? {} : { source }),
    stories: present.stories.length,
    errors,
    warnings: open.length - errors,
    state: await readState(draft.issue(), published, where),
    isOutdated: await isOutdated(join(drafts.folder, id), draft.issue(), published),
  }
}

/** The file is stored in a separate folder, under the part of its name after the last slash. */
async function importing({ request, response, query }: Asked, drafts: Drafts): Promise<void> {
  const month = query.get('month') || undefined
  await mkdir(drafts.folder, { recursive: true })
  const own = await makeOwnFolder(join(drafts.folder, '.import'))
  await sendLines<ImportProgress>(response, async (sendLine) => {
    try {
      const file = join(own, fileName(query.get('name') ?? ''))
      await saveBody(request, file)
      sendLine({ id: await drafts.importFile(file, month, (done, total) => sendLine({ done, total })) })
    } finally {
      await rm(own, { recursive: true, force: true })
    }
  })
}

/** The last part of a path, shortened to what every file system takes. */
function fileName(path: string): string {
  const name = basename(path.replaceAll('\\', '/'))
  if (name === '' || name.startsWith('.')) return 'newsletter'
  const kind = extname(name)
  return [...basename(name, kind)].slice(0, longestFileName).join('') + kind
}

/** In characters, each of at most three bytes: a file system takes 255 bytes. */
const longestFileName = 60

async function begin(
  { request, response }: Asked,
  drafts: Drafts,
  { archive }: PublishFolders,
): Promise<void> {
  const { issue: id, replace, isNew } = await readJsonBody(request, beginRequestSchema)
  const issue =
    (await readPublished(archive, draftId(id))) ?? (isNew && { id, title: issueTitle, stories: [] })
  if (!issue) return sendFault(response, 404, deskMessage('desk.noIssue', { id }))
  send(response, replace ? { id, kept: await drafts.beginAgain(issue) } : { id: await drafts.begin(issue) })
}
