import { mkdir, rm } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { basename, extname, join, resolve } from 'node:path'
import type { Issue } from '../../archive/issue.ts'
import { makeOwnFolder } from '../../disk/ownFolder.ts'
import { readArchive } from '../../disk/readArchive.ts'
import { nameListFile, readNames } from '../../disk/readLists.ts'
import { issueTitle } from '../../import/importLines.ts'
import { isOpenError } from '../../messages/finding.ts'
import { UserError } from '../../messages/userError.ts'
import {
  type Begun,
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

type Asked = { readonly request: IncomingMessage; readonly query: URLSearchParams }

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
  const answers: Readonly<Record<string, (asked: Asked) => Promise<object>>> = {
    'GET desk': () => overview(drafts, folders, deployer),
    'GET pinyin': async ({ query }) => ({
      pinyin: suggestPinyin((query.get('zh') ?? '').slice(0, longestName)),
    }),
    'POST begin': (asked) => begin(asked, drafts, folders),
    'POST remove': async ({ request }) => {
      const { id } = await readJsonBody(request, removeRequestSchema)
      return { id, kept: await drafts.remove(draftId(id)) }
    },
    'POST month': async ({ request }) => {
      const { id, month } = await readJsonBody(request, monthRequestSchema)
      await drafts.rename(draftId(id), draftId(month))
      return { id: month }
    },
    'GET site': async () => ({ address: await site.address() }),
    'POST folder': () => site.openFolder().then(() => ({})),
    'GET deployment': () => deployer.read(),
    'POST deployment': async ({ request }) => deployer.save(await readJsonBody(request, deploymentSchema)),
    'POST push': async () => ({ remote: await push(folders.archive) }),
  }
  const works: Readonly<Record<string, (asked: Asked, sendLine: (line: object) => void) => Promise<void>>> = {
    'POST import': (asked, sendLine: (line: ImportProgress) => void) => importing(asked, drafts, sendLine),
    'POST preview': (_asked, sendLine: (line: PreviewProgress) => void) => preparation.follow(sendLine),
    'POST deploy': async ({ request }, sendLine: (line: DeployStep) => void) => {
      const { isTrial } = await readJsonBody(request, deployRequestSchema)
      await deployer.run(isTrial, (line) => sendLine({ line }))
      sendLine({ isDone: true, isTrial })
    },
  }
  return async (request, response) => {
    const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://localhost')
    const [, , what, id, part] = pathname.split('/')
    if (what === 'drafts' && id !== undefined)
      return answerForDraft({
        request,
        response,
        part,
        drafts,
        folders,
        publisher,
        deployer,
        id: draftId(id),
      })
    const asked = { request, query }
    const [answer, work] = [answers[`${request.method} ${what}`], works[`${request.method} ${what}`]]
    if (work) return sendLines(response, (sendLine) => work(asked, sendLine))
    if (answer) return attempt(response, () => answer(asked))
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
async function importing(
  { request, query }: Asked,
  drafts: Drafts,
  sendLine: (line: ImportProgress) => void,
): Promise<void> {
  await mkdir(drafts.folder, { recursive: true })
  const own = await makeOwnFolder(join(drafts.folder, '.import'))
  try {
    const file = join(own, fileName(query.get('name') ?? ''))
    await saveBody(request, file)
    const month = query.get('month') || undefined
    sendLine({ id: await drafts.importFile(file, month, (done, total) => sendLine({ done, total })) })
  } finally {
    await rm(own, { recursive: true, force: true })
  }
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

async function begin({ request }: Asked, drafts: Drafts, { archive }: PublishFolders): Promise<Begun> {
  const { issue: id, replace, isNew } = await readJsonBody(request, beginRequestSchema)
  const published = await readPublished(archive, draftId(id))
  const issue = published ?? (isNew && { id, title: issueTitle, stories: [] })
  if (!issue) throw new UserError(deskMessage('desk.noIssue', { id }))
  return replace ? { id, kept: await drafts.beginAgain(issue) } : { id: await drafts.begin(issue) }
}
