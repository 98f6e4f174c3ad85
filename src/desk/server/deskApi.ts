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
  type AnswerOf,
  type BodyOf,
  type ListedDraft,
  type LongRequest,
  nothing,
  type RequestName,
  requests,
} from '../api/requests.ts'
import { deskMessage } from '../messages/deskMessages.ts'
import type { Deployer } from './deployment.ts'
import { type Drafts, draftId, readLines } from './drafts/drafts.ts'
import { openedOf } from './drafts/openDraft.ts'
import { draftWords, lookUp, publishedWordsFile, unpublishedWords } from './draftWords.ts'
import type { Preparation } from './preparation.ts'
import {
  archivedFile,
  isOutdated,
  publicationOf,
  readPublished,
  readState,
  readVersions,
  versionFiles,
  type Whereabouts,
} from './publication.ts'
import type { Publisher, PublishFolders } from './publishDraft.ts'
import { push, remoteOf } from './repository.ts'
import { openReport, reviewOf, writeRemarks, writeReview } from './review.ts'
import { send, sendFault, sendLines } from './sending.ts'
import { openOutside, type SiteHost } from './siteHost.ts'
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

type ShortRequest = Exclude<RequestName, LongRequest>

const answers: {
  readonly [Name in ShortRequest]: (asked: Asked, body: BodyOf<Name>) => Promise<AnswerOf<Name>>
} = {
  'GET desk': overview,
  'POST begin': begin,
  'POST remove': async ({ drafts }, { id }) => ({ id, kept: await drafts.remove(draftId(id)) }),
  'POST month': async ({ drafts }, { id, month }) => {
    await drafts.rename(draftId(id), draftId(month))
    return { id: month }
  },
  'POST report': (asked, { text }) => openReport(asked, text),
  'POST pinyin': async (_asked, { zh }) => ({ pinyin: suggestPinyin(zh) }),
  'POST preview': ({ preparation }) => preparation.ready().then(() => ({})),
  'GET site': async ({ site }) => ({ address: await site.address() }),
  'POST folder': ({ site }) => site.openFolder().then(() => ({})),
  'GET deployment': ({ deployer }) => deployer.read(),
  'POST deployment': ({ deployer }, deployment) => deployer.save(deployment),
  'POST edition': makeEdition,
  'POST push': async ({ folders }) => ({ remote: await push(folders.archive) }),
  'GET drafts/ID': async ({ drafts, id }) => openedOf(await drafts.opened(id)),
  'POST drafts/ID/steps': ({ drafts, id }, step) => drafts.take(id, step),
  'POST drafts/ID/word': ({ folders }, { zh }) => lookUp(zh, folders.archive),
  'GET drafts/ID/words': async ({ drafts, id, folders }) =>
    draftWords(await drafts.opened(id), folders.archive),
  'GET drafts/ID/lines': ({ drafts, id }) => readLines(drafts.folder, id),
  'POST drafts/ID/paste': ({ drafts, id }, pasted) => drafts.importPasted(id, pasted),
  'GET drafts/ID/review': (asked) => reviewOf(folderOf(asked), asked.folders.out),
  'POST drafts/ID/review': async (asked) => {
    const { history } = await asked.drafts.opened(asked.id)
    return { html: await writeReview(folderOf(asked), history.present) }
  },
  'POST drafts/ID/remarks': async (asked, { remarks }) => {
    await writeRemarks(folderOf(asked), remarks)
    return reviewOf(folderOf(asked), asked.folders.out)
  },
  'GET drafts/ID/versions': (asked) => readVersions(folderOf(asked)),
  'GET drafts/ID/publication': beforePublishing,
}

const works: {
  readonly [Name in LongRequest]: (
    asked: Asked,
    body: BodyOf<Name>,
    sendLine: (line: AnswerOf<Name>) => void,
  ) => Promise<void>
} = {
  'POST import': (asked, _body, sendLine) => importing(asked, sendLine),
  'POST deploy': async ({ deployer }, { isTrial }, sendLine) => {
    await deployer.run(isTrial, (line) => sendLine({ line }))
    sendLine({ isDone: true, isTrial })
  },
  'POST drafts/ID/publish': publish,
  'POST drafts/ID/withdraw': ({ id, publisher }, { reason }, sendLine) =>
    publisher.withdraw(id, reason, sendLine),
}

/** Answers a request below `/api/`. */
export async function answerRequest(
  desk: Desk,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://localhost')
  const [, , what, id, part] = pathname.split('/')
  const name = `${request.method} ${[what, id && 'ID', part].filter(Boolean).join('/')}`
  try {
    const asked = { ...desk, request, response, query, id: id === undefined ? '' : draftId(id) }
    if (name === 'GET drafts/ID/source') await sendNewsletter(asked)
    else if (isIn(answers, name)) send(response, await answer(name, asked))
    else if (isIn(works, name)) await work(name, asked)
    else throw new UserError(deskMessage('desk.unknownRequest', { request: name }))
  } catch (error) {
    // What the editor can do something about is an answer: another status would log an error in the browser's console.
    sendFault(response, error, error instanceof UserError ? 200 : 500)
  }
}

function isIn<Table extends object>(table: Table, name: PropertyKey): name is keyof Table {
  return Object.hasOwn(table, name)
}

async function answer<Name extends ShortRequest>(name: Name, asked: Asked): Promise<object> {
  return answers[name](asked, await bodyOf(name, asked.request))
}

async function work<Name extends LongRequest>(name: Name, asked: Asked): Promise<void> {
  const body = await bodyOf(name, asked.request)
  await sendLines<AnswerOf<Name>>(asked.response, (sendLine) => works[name](asked, body, sendLine))
}

/** Reads the JSON of a request, before the draft is opened: an import that ends meanwhile changes the draft. */
async function bodyOf<Name extends RequestName>(name: Name, request: IncomingMessage): Promise<BodyOf<Name>> {
  const { body } = requests[name]
  const parsed = body.safeParse(Object.is(body, nothing) ? {} : await json(request).catch(() => undefined))
  if (parsed.success) return parsed.data
  throw new UserError(deskMessage('desk.malformedRequest'), { quoted: z.prettifyError(parsed.error) })
}

async function overview({
  drafts,
  folders: { archive, out },
  deployer,
}: Desk): Promise<AnswerOf<'GET desk'>> {
  const { issues } = await readArchive(archive)
  const { names } = await readNames(nameListFile(archive))
  const where = { out, names, online: await deployer.online() }
  const ofIssue = async (issue: Issue) => ({
    id: issue.id,
    stories: issue.stories.length,
    state: await readState(issue, issue, where),
  })
  return {
    archive: resolve(archive),
    drafts: await Promise.all((await drafts.ids()).map((id) => listDraft(drafts, id, where))),
    issues: await Promise.all(issues.map(ofIssue)),
  }
}

async function listDraft(drafts: Drafts, id: string, where: Whereabouts): Promise<ListedDraft> {
  const draft = await drafts.open(id).catch(() => undefined)
  if (!draft) return { id, isDamaged: true }
  const { findings, history, issue, base, archive } = draft
  const open = findings.filter(({ accepted }) => accepted === undefined)
  const errors = open.filter(isOpenError).length
  return {
    id,
    isDamaged: false,
    ...(base.source && { source: base.source.name }),
    stories: history.present.stories.length,
    errors,
    warnings: open.length - errors,
    state: await readState(issue, archive.published, where),
    isOutdated: await isOutdated(join(drafts.folder, id), issue, archive.published),
  }
}

/**
 * Imports a newsletter, or opens the report in a reader's mail. The file is stored in a separate folder, under the part of
 * its name after the last slash.
 */
async function importing(asked: Asked, sendLine: (line: AnswerOf<'POST import'>) => void): Promise<void> {
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
  { issue: id, isNew }: BodyOf<'POST begin'>,
): Promise<AnswerOf<'POST begin'>> {
  const published = await readPublished(folders.archive, draftId(id))
  const issue = published ?? (isNew && { id, title: issueTitle, stories: [] })
  if (!issue) throw new UserError(deskMessage('desk.noIssue', { id }))
  return { id: await drafts.begin(issue) }
}

const folderOf = ({ drafts, id }: Asked) => join(drafts.folder, id)

/** Sends the newsletter as a PDF or as a download, whatever it contains, so that nothing in it can run. */
async function sendNewsletter(asked: Asked): Promise<void> {
  const { file } = (await asked.drafts.opened(asked.id)).base.source ?? {}
  if (file === undefined || !/^newsletter\.\w+$/.test(file))
    throw new UserError(deskMessage('desk.noNewsletter'))
  const type = file.endsWith('.pdf') ? 'application/pdf' : 'application/octet-stream'
  const bytes = await readFile(join(folderOf(asked), file))
  asked.response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(bytes)
}

async function beforePublishing(asked: Asked): Promise<AnswerOf<'GET drafts/ID/publication'>> {
  const { issue, archive } = await asked.drafts.opened(asked.id)
  const { published, names } = archive
  const remote = await remoteOf(asked.folders.archive)
  const where = { out: asked.folders.out, names, online: await asked.deployer.online() }
  return {
    state: await readState(issue, published, where),
    isOutdated: await isOutdated(folderOf(asked), issue, published),
    ...(remote ? { remote } : {}),
    ...(issue ? { publication: publicationOf(issue, published) } : {}),
  }
}

async function publish(
  asked: Asked,
  { revision, isOver }: BodyOf<'POST drafts/ID/publish'>,
  sendLine: (line: AnswerOf<'POST drafts/ID/publish'>) => void,
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
  const { words = [] } = present
  const record = [
    archivedFile(folder, issue),
    publishedWordsFile(folder, words),
    ...versionFiles(folder, issue, published),
  ]
  const added = { ...present, words: await unpublishedWords(folder, words) }
  await asked.publisher.publish({ issue, added, record }, sendLine)
}

/**
 * Writes the edition of an issue of the archive that an editor sends, beside the folder of the site, and opens its
 * folder.
 * @throws UserError if the archive has no such issue, or says what the edition lacks
 */
async function makeEdition(
  { folders: { archive, out, root } }: Asked,
  { issue: id, edition }: BodyOf<'POST edition'>,
): Promise<AnswerOf<'POST edition'>> {
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
