import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { basename, extname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Issue } from '../../archive/issue.ts'
import { withOwnFolder } from '../../disk/ownFolder.ts'
import { readArchive } from '../../disk/readArchive.ts'
import { nameListFile, readNames } from '../../disk/readLists.ts'
import { issueTitle } from '../../import/importLines.ts'
import { isOpenError } from '../../messages/finding.ts'
import { UserError } from '../../messages/userError.ts'
import {
  type DeployStep,
  type DeskOverview,
  deploymentSchema,
  type ImportProgress,
  type ListedDraft,
} from '../api/answers.ts'
import {
  beginRequestSchema,
  deployRequestSchema,
  editionRequestSchema,
  monthRequestSchema,
  removeRequestSchema,
  reportRequestSchema,
} from '../api/requests.ts'
import { deskMessage } from '../messages/deskMessages.ts'
import { readJsonBody } from './body.ts'
import type { Deployer } from './deployment.ts'
import { draftAnswers, draftWorks } from './draftApi.ts'
import { readPublished } from './drafts/archivedIssue.ts'
import { type Drafts, draftId } from './drafts/drafts.ts'
import { makeEdition } from './makeEdition.ts'
import { openReport } from './openReport.ts'
import type { Preparation } from './preparation.ts'
import { isOutdated, readState, type Whereabouts } from './publication.ts'
import type { Publisher, PublishFolders } from './publishDraft.ts'
import { push } from './repository.ts'
import { send, sendFault, sendLines } from './sending.ts'
import type { SiteHost } from './siteHost.ts'
import { suggestPinyin } from './suggestPinyin.ts'

/** What answers need. */
export type Desk = {
  readonly drafts: Drafts
  readonly folders: PublishFolders
  readonly publisher: Publisher
  readonly preparation: Preparation
  readonly site: SiteHost
  readonly deployer: Deployer
}

/** A request, and the id of the draft that it is about. */
export type Asked = Desk & {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly query: URLSearchParams
  readonly id: string
}

/** Makes the JSON of an answer; undefined if it has answered by itself. */
export type Answer = (asked: Asked) => Promise<object | undefined>
/** Long work, which answers a line of JSON for each step. */
export type Work = (asked: Asked, sendLine: (line: object) => void) => Promise<void>

/** A longer text is not a name. */
const longestName = 100

const answers: Readonly<Record<string, Answer>> = {
  ...draftAnswers,
  'GET desk': overview,
  'GET pinyin': async ({ query }) => ({
    pinyin: suggestPinyin((query.get('zh') ?? '').slice(0, longestName)),
  }),
  'POST begin': begin,
  'POST remove': async ({ request, drafts }) => {
    const { id } = await readJsonBody(request, removeRequestSchema)
    return { id, kept: await drafts.remove(draftId(id)) }
  },
  'POST month': async ({ request, drafts }) => {
    const { id, month } = await readJsonBody(request, monthRequestSchema)
    await drafts.rename(draftId(id), draftId(month))
    return { id: month }
  },
  'POST report': async (asked) =>
    openReport(asked, (await readJsonBody(asked.request, reportRequestSchema)).text),
  'POST preview': ({ preparation }) => preparation.ready().then(() => ({})),
  'GET site': async ({ site }) => ({ address: await site.address() }),
  'POST folder': ({ site }) => site.openFolder().then(() => ({})),
  'GET deployment': ({ deployer }) => deployer.read(),
  'POST deployment': async ({ request, deployer }) =>
    deployer.save(await readJsonBody(request, deploymentSchema)),
  'POST edition': async ({ request, folders }) => {
    const asked = await readJsonBody(request, editionRequestSchema)
    return makeEdition(folders, { ...asked, issue: draftId(asked.issue) })
  },
  'POST push': async ({ folders }) => ({ remote: await push(folders.archive) }),
}

const works: Readonly<Record<string, Work>> = {
  ...draftWorks,
  'POST import': importing,
  'POST deploy': async ({ request, deployer }, sendLine: (line: DeployStep) => void) => {
    const { isTrial } = await readJsonBody(request, deployRequestSchema)
    await deployer.run(isTrial, (line) => sendLine({ line }))
    sendLine({ isDone: true, isTrial })
  },
}

/** Answers a request below `/api/`: `GET desk`, `POST drafts/2021-07/steps`. */
export async function answerRequest(
  desk: Desk,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://localhost')
  const [, , what, id, part] = pathname.split('/')
  const name = `${request.method} ${[what, part].filter(Boolean).join('/')}`
  const [answer, work] = [answers[name], works[name]]
  try {
    const asked = { ...desk, request, response, query, id: id === undefined ? '' : draftId(id) }
    if (work) return await sendLines(response, (sendLine) => work(asked, sendLine))
    if (!answer) throw new UserError(deskMessage('desk.unknownRequest', { request: name }))
    const value = await answer(asked)
    if (value) send(response, value)
  } catch (error) {
    // What the editor can do something about is an answer: another status would log an error in the browser's console.
    sendFault(response, error, error instanceof UserError ? 200 : 500)
  }
}

async function overview({ drafts, folders: { archive, out }, deployer }: Desk): Promise<DeskOverview> {
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

/**
 * Imports a newsletter, or opens the report in a reader's mail. The file is stored in a separate folder, under the part of
 * its name after the last slash.
 */
async function importing(asked: Asked, sendLine: (line: ImportProgress) => void): Promise<void> {
  const { request, query, drafts } = asked
  await withOwnFolder(join(drafts.folder, '.import'), async (own) => {
    const file = join(own, fileName(query.get('name') ?? ''))
    await pipeline(request, createWriteStream(file))
    const { id, report } = /\.eml$/i.test(file) ? await openReport(asked, await readFile(file)) : {}
    if (id !== undefined) return sendLine({ id, report })
    const month = query.get('month') || undefined
    sendLine({ id: await drafts.importFile(file, month, (done, total) => sendLine({ done, total })) })
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

async function begin({ request, drafts, folders }: Asked): Promise<object> {
  const { issue: id, replace, isNew } = await readJsonBody(request, beginRequestSchema)
  const published = await readPublished(folders.archive, draftId(id))
  const issue = published ?? (isNew && { id, title: issueTitle, stories: [] })
  if (!issue) throw new UserError(deskMessage('desk.noIssue', { id }))
  return replace ? { id, kept: await drafts.beginAgain(issue) } : { id: await drafts.begin(issue) }
}
