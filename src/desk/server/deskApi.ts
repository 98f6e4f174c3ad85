import { mkdir, rm } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { basename, extname, join, resolve } from 'node:path'
import type { Issue } from '../../archive/issue.ts'
import { makeOwnFolder } from '../../disk/ownFolder.ts'
import { readArchive } from '../../disk/readArchive.ts'
import { nameListFile, readNames } from '../../disk/readLists.ts'
import { isOpenError } from '../../messages/finding.ts'
import type { DeskOverview, ImportProgress, ListedDraft, PreviewProgress } from '../api/answers.ts'
import { beginRequestSchema } from '../api/requests.ts'
import { deskMessage } from '../messages/deskMessages.ts'
import { readJsonBody, saveBody } from './body.ts'
import { answerForDraft } from './draftApi.ts'
import { type Drafts, draftId } from './drafts/drafts.ts'
import type { Preparation } from './preparation.ts'
import { isOnSite, isOutdated, readPublished, stateOf } from './publication.ts'
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
): DeskApi {
  const publish = createPublisher(folders)
  const handlers: Readonly<Record<string, (asked: Asked) => void | Promise<void>>> = {
    'GET desk': async ({ response }) => send(response, await overview(drafts, folders)),
    'POST import': (asked) => importing(asked, drafts),
    'GET pinyin': ({ response, query }) =>
      send(response, { pinyin: suggestPinyin((query.get('zh') ?? '').slice(0, longestName)) }),
    'POST begin': (asked) => begin(asked, drafts, folders),
    'POST preview': ({ response }) =>
      sendLines<PreviewProgress>(response, (sendLine) => preparation.follow(sendLine)),
    'GET site': async ({ response }) => send(response, { address: await site.address() }),
    'POST folder': ({ response }) => attempt(response, () => site.openFolder().then(() => ({}))),
    'POST push': ({ response }) => attempt(response, async () => ({ remote: await push(folders.archive) })),
  }
  return async (request, response) => {
    const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://localhost')
    const [, , what, id, part] = pathname.split('/')
    if (what === 'drafts' && id !== undefined)
      return answerForDraft({ request, response, id: draftId(id), part, drafts, folders, publish })
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

async function overview(drafts: Drafts, { archive, out }: PublishFolders): Promise<DeskOverview> {
  const { issues } = await readArchive(archive)
  const { names } = await readNames(nameListFile(archive))
  const onSite = new Map(
    await Promise.all(issues.map(async (one) => [one.id, await isOnSite(out, one, names)] as const)),
  )
  const listed = (await drafts.ids()).map((id) => {
    const published = issues.find((issue) => issue.id === id)
    return listDraft(drafts, id, published, onSite.get(id) ?? false)
  })
  return {
    archive: resolve(archive),
    drafts: await Promise.all(listed),
    issues: issues.map((issue) => ({
      id: issue.id,
      stories: issue.stories.length,
      state: stateOf(issue, issue, onSite.get(issue.id) ?? false),
    })),
  }
}

async function listDraft(
  drafts: Drafts,
  id: string,
  published: Issue | undefined,
  isBuilt: boolean,
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
    state: stateOf(draft.issue(), published, isBuilt),
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
  const { issue: id, replace } = await readJsonBody(request, beginRequestSchema)
  const issue = await readPublished(archive, draftId(id))
  if (!issue) return sendFault(response, 404, deskMessage('desk.noIssue', { id }))
  send(response, replace ? { id, kept: await drafts.beginAgain(issue) } : { id: await drafts.begin(issue) })
}
