import { createWriteStream } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { basename, extname, join, resolve } from 'node:path'
import { json } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import * as z from 'zod'
import type { Issue } from '../../archive/issue.ts'
import { withOwnFolder } from '../../disk/ownFolder.ts'
import { readArchive } from '../../disk/readArchive.ts'
import { nameListFile, readNames } from '../../disk/readLists.ts'
import { writeWhole } from '../../disk/writeFiles.ts'
import { editionMakers } from '../../editions/editionMakers.ts'
import { issueTitle } from '../../import/importLines.ts'
import { isOpenError } from '../../messages/finding.ts'
import { UserError } from '../../messages/userError.ts'
import { readBuiltRoot } from '../../site/hosts/readBuiltSite.ts'
import {
  type BeforePublishing,
  type Begun,
  type DeployStep,
  type DeskOverview,
  deploymentSchema,
  type ImportProgress,
  type ListedDraft,
  type MadeEdition,
  type PublishStep,
} from '../api/answers.ts'
import {
  beginRequestSchema,
  deployRequestSchema,
  type EditionRequest,
  editionRequestSchema,
  monthRequestSchema,
  pasteRequestSchema,
  publishRequestSchema,
  remarksRequestSchema,
  removeRequestSchema,
  reportRequestSchema,
  stepRequestSchema,
  withdrawRequestSchema,
} from '../api/requests.ts'
import { deskMessage } from '../messages/deskMessages.ts'
import type { Deployer } from './deployment.ts'
import { archivedFile, readPublished, readVersions, versionFiles } from './drafts/archivedIssue.ts'
import { type Drafts, draftId, readLines } from './drafts/drafts.ts'
import { openedOf } from './drafts/openDraft.ts'
import { draftWords, lookUp } from './draftWords.ts'
import { openOutside } from './openOutside.ts'
import { openReport, reviewOf } from './openReport.ts'
import type { Preparation } from './preparation.ts'
import { isOutdated, publicationOf, readState, type Whereabouts } from './publication.ts'
import { isOnlyIssue, type Publisher, type PublishFolders } from './publishDraft.ts'
import { push, remoteOf } from './repository.ts'
import { writeRemarks, writeReview } from './reviewPage.ts'
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
type Asked = Desk & {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly query: URLSearchParams
  readonly id: string
}

/** Makes the JSON of an answer; undefined if it has answered by itself. */
type Answer = (asked: Asked) => Promise<object | undefined>

/** A longer text is not a name. */
const longestName = 100

const answers: Readonly<Record<string, Answer>> = {
  'GET desk': overview,
  'POST import': (asked) => sendLines(asked.response, (sendLine) => importing(asked, sendLine)),
  'POST begin': posting(beginRequestSchema, begin),
  'POST remove': posting(removeRequestSchema, async ({ drafts }, { id }) => ({
    id,
    kept: await drafts.remove(draftId(id)),
  })),
  'POST month': posting(monthRequestSchema, async ({ drafts }, { id, month }) => {
    await drafts.rename(draftId(id), draftId(month))
    return { id: month }
  }),
  'POST report': posting(reportRequestSchema, (asked, { text }) => openReport(asked, text)),
  'GET pinyin': async ({ query }) => ({
    pinyin: suggestPinyin((query.get('zh') ?? '').slice(0, longestName)),
  }),
  'POST preview': ({ preparation }) => preparation.ready().then(() => ({})),
  'GET site': async ({ site }) => ({ address: await site.address() }),
  'POST folder': ({ site }) => site.openFolder().then(() => ({})),
  'GET deployment': ({ deployer }) => deployer.read(),
  'POST deployment': posting(deploymentSchema, ({ deployer }, deployment) => deployer.save(deployment)),
  'POST deploy': posting(deployRequestSchema, ({ response, deployer }, { isTrial }) =>
    sendLines<DeployStep>(response, async (sendLine) => {
      await deployer.run(isTrial, (line) => sendLine({ line }))
      sendLine({ isDone: true, isTrial })
    }),
  ),
  'POST edition': posting(editionRequestSchema, makeEdition),
  'POST push': async ({ folders }) => ({ remote: await push(folders.archive) }),
  'GET drafts': async ({ drafts, id }) => openedOf(await drafts.opened(id)),
  'POST drafts/steps': posting(stepRequestSchema, ({ drafts, id }, step) => drafts.take(id, step)),
  'GET drafts/word': ({ query, folders }) =>
    lookUp((query.get('zh') ?? '').slice(0, longestName), folders.archive),
  'GET drafts/words': async ({ drafts, id, folders }) => draftWords(await drafts.opened(id), folders.archive),
  'GET drafts/lines': ({ drafts, id }) => readLines(drafts.folder, id),
  'GET drafts/source': source,
  'POST drafts/paste': posting(pasteRequestSchema, ({ drafts, id }, pasted) =>
    drafts.importPasted(id, pasted),
  ),
  'GET drafts/review': (asked) => reviewOf(folderOf(asked), asked.folders.out),
  'POST drafts/review': async (asked) => {
    const { history } = await asked.drafts.opened(asked.id)
    return { html: await writeReview(folderOf(asked), history.present) }
  },
  'POST drafts/remarks': posting(remarksRequestSchema, async (asked, { remarks }) => {
    await writeRemarks(folderOf(asked), remarks)
    return reviewOf(folderOf(asked), asked.folders.out)
  }),
  'GET drafts/versions': (asked) => readVersions(folderOf(asked)),
  'GET drafts/publication': beforePublishing,
  'POST drafts/publish': posting(publishRequestSchema, (asked, body) =>
    sendLines<PublishStep>(asked.response, (sendLine) => publish(asked, body, sendLine)),
  ),
  'POST drafts/withdraw': posting(withdrawRequestSchema, ({ response, id, publisher }, { reason }) =>
    sendLines<PublishStep>(response, (sendLine) => publisher.withdraw(id, reason, sendLine)),
  ),
}

/** Makes an answer to a request with JSON. It is read first, because an import that ends meanwhile replaces the draft. */
function posting<Body>(
  schema: z.ZodType<Body>,
  answer: (asked: Asked, body: Body) => Promise<object | undefined>,
): Answer {
  return async (asked) => {
    const parsed = schema.safeParse(await json(asked.request).catch(() => undefined))
    if (parsed.success) return answer(asked, parsed.data)
    throw new UserError(deskMessage('desk.malformedRequest'), { quoted: z.prettifyError(parsed.error) })
  }
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
  const answer = answers[name]
  try {
    if (!answer) throw new UserError(deskMessage('desk.unknownRequest', { request: name }))
    const value = await answer({ ...desk, request, response, query, id: id === undefined ? '' : draftId(id) })
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
  const { findings, history, issue, base } = draft
  const open = findings.filter(({ accepted }) => accepted === undefined)
  const errors = open.filter(isOpenError).length
  return {
    id,
    isDamaged: false,
    ...(base.source && { source: base.source.name }),
    stories: history.present.stories.length,
    errors,
    warnings: open.length - errors,
    state: await readState(issue, published, where),
    isOutdated: await isOutdated(join(drafts.folder, id), issue, published),
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

async function begin(
  { drafts, folders }: Asked,
  { issue: id, replace, isNew }: z.infer<typeof beginRequestSchema>,
): Promise<Begun> {
  const published = await readPublished(folders.archive, draftId(id))
  const issue = published ?? (isNew && { id, title: issueTitle, stories: [] })
  if (!issue) throw new UserError(deskMessage('desk.noIssue', { id }))
  return replace ? { id, kept: await drafts.beginAgain(issue) } : { id: await drafts.begin(issue) }
}

const folderOf = ({ drafts, id }: Asked) => join(drafts.folder, id)

/** Sends the newsletter as a PDF or as a download, whatever it contains, so that nothing in it can run. */
async function source(asked: Asked): Promise<undefined> {
  const { file } = (await asked.drafts.opened(asked.id)).base.source ?? {}
  if (file === undefined || !/^newsletter\.\w+$/.test(file))
    throw new UserError(deskMessage('desk.noNewsletter'))
  const type = file.endsWith('.pdf') ? 'application/pdf' : 'application/octet-stream'
  const bytes = await readFile(join(folderOf(asked), file))
  asked.response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(bytes)
}

async function beforePublishing(asked: Asked): Promise<BeforePublishing> {
  const { archive, out } = asked.folders
  const { issue, ...draft } = await asked.drafts.opened(asked.id)
  const { findings, revision } = openedOf({ issue, ...draft })
  const { published } = draft.archive
  const remote = await remoteOf(archive)
  const { names } = await readNames(nameListFile(archive))
  return {
    revision,
    state: await readState(issue, published, { out, names, online: await asked.deployer.online() }),
    isOnly: await isOnlyIssue(archive, asked.id),
    openErrors: findings.filter(isOpenError).length,
    isOutdated: await isOutdated(folderOf(asked), issue, published),
    ...(remote ? { remote } : {}),
    ...(issue ? { publication: publicationOf(issue, published) } : {}),
  }
}

async function publish(
  asked: Asked,
  { revision, isOver }: z.infer<typeof publishRequestSchema>,
  sendLine: (line: PublishStep) => void,
): Promise<void> {
  const draft = await asked.drafts.opened(asked.id)
  const { findings, draft: present, revision: now } = openedOf(draft)
  const { issue, archive } = draft
  const { published } = archive
  const folder = folderOf(asked)
  if (revision !== now) throw new UserError(deskMessage('desk.changedSince'))
  if (!issue || findings.some(isOpenError)) throw new UserError(deskMessage('desk.openErrors'))
  if (!isOver && (await isOutdated(folder, issue, published)))
    throw new UserError(deskMessage('desk.archiveChanged'))
  const record = [archivedFile(folder, issue), ...versionFiles(folder, issue, published)]
  await asked.publisher.publish({ issue, added: present, record }, sendLine)
}

/**
 * Writes the edition of an issue of the archive that an editor sends, beside the folder of the site, and opens its
 * folder.
 * @throws UserError if the archive has no such issue, or says what the edition lacks
 */
async function makeEdition(
  { folders: { archive, out, root } }: Asked,
  { issue: id, edition }: EditionRequest,
): Promise<MadeEdition> {
  const issue = await readPublished(archive, draftId(id))
  if (!issue) throw new UserError(deskMessage('desk.noIssue', { id }))
  const made = await editionMakers[edition](issue, {
    root: { base: '/', ...(await readBuiltRoot(out)), ...root },
  })
  const folder = resolve(out, '..', 'editions')
  await mkdir(folder, { recursive: true })
  for (const { ending, content } of made) await writeWhole(join(folder, `${id}.${ending}`), content)
  // Without a program that opens folders, the editor has its path.
  await openOutside(folder).catch(() => undefined)
  return { folder, files: made.map(({ ending }) => `${id}.${ending}`) }
}
