import { createWriteStream } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join, parse, resolve } from 'node:path'
import { json } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import * as z from 'zod'
import { withOwnFolder } from '../../disk/ownFolder.ts'
import { readArchive } from '../../disk/readArchive.ts'
import { readLists } from '../../disk/readLists.ts'
import { writeWhole } from '../../disk/writeFiles.ts'
import { editionMakers } from '../../editions/editionMakers.ts'
import { issueTitle } from '../../import/importLines.ts'
import { isOpenError } from '../../messages/finding.ts'
import { UserError } from '../../messages/userError.ts'
import { readBuiltBase, readBuiltRoot } from '../../site/hosts/readBuiltSite.ts'
import { startStaticHost } from '../../site/serve/staticHost.ts'
import {
  type AnswerOf,
  type BodyOf,
  type ListedDraft,
  month,
  nothing,
  type RequestName,
  requests,
} from '../api/requests.ts'
import { deskMessage } from '../messages/deskMessages.ts'
import { createDeployer } from './deployment.ts'
import { type Drafts, readLines } from './drafts/drafts.ts'
import { openedOf } from './drafts/openDraft.ts'
import { draftWords, lookUp, unpublishedWords } from './draftWords.ts'
import { onceDone } from './inTurn.ts'
import { openOutside } from './openOutside.ts'
import { prepareReader } from './preparation.ts'
import {
  findPublished,
  isOutdated,
  publicationOf,
  publishedRecord,
  readPublished,
  readState,
  standingOf,
  type Whereabouts,
} from './publication.ts'
import { createPublisher, type PublishFolders } from './publishDraft.ts'
import { push, remoteOf } from './repository.ts'
import { makeReview, openReport, readReview, textOfMail, writeReview } from './review.ts'
import { messageOf, sendLines } from './sending.ts'
import { suggestPinyin } from './suggestPinyin.ts'

/** What answers need. @param end stops what runs for long */
export function createDesk(drafts: Drafts, folders: PublishFolders, end?: AbortSignal) {
  const out = resolve(folders.out)
  return {
    drafts,
    folders,
    publisher: createPublisher(folders),
    /** Returns the folder of the reader that shows drafts when it is ready. @throws UserError with what the build said */
    reader: onceDone(() => prepareReader(end)),
    /** Serves the built site on this machine, as the editor can look at it before it is on the web. Returns its address. */
    site: onceDone(async () => {
      const host = await startStaticHost(out, { base: (await readBuiltBase(out)) ?? '/' })
      end?.addEventListener('abort', () => void host.stop())
      return host.url
    }),
    deployer: createDeployer(join(drafts.folder, '.deployment.json'), out, end),
  }
}

export type Desk = ReturnType<typeof createDesk>

/** A request, and the draft that it is about, with its folder. */
type Asked = Desk & {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly query: URLSearchParams
  readonly id: string
  readonly folder: string
}

/** Does what a request asks, and returns the answer. Long work sends lines before it. */
const answers: {
  readonly [Name in RequestName]: (
    asked: Asked,
    body: BodyOf<Name>,
    sendLine: (line: AnswerOf<Name>) => void,
  ) => Promise<AnswerOf<Name>>
} = {
  'GET desk': async ({ drafts, folders, deployer }) => {
    const { issues } = await readArchive(folders.archive)
    const { names } = await readLists(folders.archive)
    const where = { out: folders.out, names, online: await deployer.online() }
    const archived = issues.map(async (issue) => ({
      id: issue.id,
      stories: issue.stories.length,
      state: await readState(issue, issue, where),
    }))
    return {
      archive: resolve(folders.archive),
      drafts: await Promise.all((await drafts.ids()).map((id) => listDraft(drafts, id, where))),
      issues: await Promise.all(archived),
    }
  },
  'POST begin': async ({ drafts, folders }, { issue: id }) => {
    const issue = await findPublished(folders.archive, id)
    return { id: await drafts.begin(issue ?? { id, title: issueTitle, stories: [] }) }
  },
  'POST remove': async ({ drafts }, { id }) => ({ id, kept: await drafts.remove(id) }),
  'POST month': async ({ drafts }, { id, month }) => ({ id: await drafts.rename(id, month) }),
  'POST report': (asked, { text }) => openReport(asked, text),
  'POST pinyin': async (_asked, { zh }) => ({ pinyin: suggestPinyin(zh) }),
  'POST preview': ({ reader }) => reader().then(() => ({})),
  'GET site': async ({ site }) => ({ address: await site() }),
  'POST folder': ({ folders }) => openOutside(resolve(folders.out)).then(() => ({})),
  'GET deployment': ({ deployer }) => deployer.read(),
  'POST deployment': ({ deployer }, deployment) => deployer.save(deployment),
  // The folder is beside that of the site.
  'POST edition': async ({ folders: { archive, out, root } }, { issue: id, edition }) => {
    const made = await editionMakers[edition](await readPublished(archive, id), {
      root: { base: '/', ...(await readBuiltRoot(out)), ...root },
    })
    const folder = resolve(out, '..', 'editions')
    await mkdir(folder, { recursive: true })
    for (const { ending, content } of made) await writeWhole(join(folder, `${id}.${ending}`), content)
    // Without a program that opens folders, the editor has its path.
    await openOutside(folder).catch(() => undefined)
    return { folder, files: made.map(({ ending }) => `${id}.${ending}`) }
  },
  'POST push': async ({ folders }) => ({ remote: await push(folders.archive) }),
  'GET drafts/ID': async ({ drafts, id }) => openedOf(await drafts.opened(id)),
  'POST drafts/ID/steps': ({ drafts, id }, step) => drafts.take(id, step),
  'POST drafts/ID/word': ({ folders }, { zh }) => lookUp(zh, folders.archive),
  'GET drafts/ID/words': async ({ drafts, id, folders }) =>
    draftWords(await drafts.opened(id), folders.archive),
  'GET drafts/ID/lines': ({ folder }) => readLines(folder),
  'POST drafts/ID/paste': ({ drafts, id }, pasted) => drafts.importPasted(id, pasted),
  'GET drafts/ID/review': ({ folder }) => readReview(folder),
  'POST drafts/ID/review': async ({ drafts, id, folder }) => ({
    html: await makeReview(folder, (await drafts.opened(id)).history.present),
  }),
  'POST drafts/ID/remarks': ({ folder }, { remarks }) => writeReview(folder, { remarks }),
  'GET drafts/ID/publication': async ({ drafts, id, folders: { archive, out }, deployer }) => {
    const draft = await drafts.opened(id)
    const { names, published, record } = draft.archive
    return {
      ...(await standingOf(draft, { out, names, online: await deployer.online() })),
      remote: await remoteOf(archive),
      publication: draft.issue && publicationOf(draft.issue, published),
      versions: record.versions,
    }
  },
  // Imports a newsletter, or opens the report in a reader's mail. The file is stored in a separate folder, under the part of
  // its name after the last slash, shortened to what every file system takes.
  'POST import': async (asked, _body, sendLine) => {
    const { request, query, drafts } = asked
    return withOwnFolder(join(drafts.folder, '.import'), async (own) => {
      const { name, ext } = parse(query.get('name') ?? '')
      const file = join(own, [...name].slice(0, longestFileName).join('') + ext)
      await pipeline(request, createWriteStream(file))
      const { id, report } = /^\.eml$/i.test(ext)
        ? await openReport(asked, await textOfMail(await readFile(file)))
        : {}
      if (id !== undefined) return { id, report }
      const month = query.get('month') || undefined
      return { id: await drafts.importFile(file, month, (done, total) => sendLine({ done, total })) }
    })
  },
  'POST deploy': async ({ deployer }, { isTrial }, sendLine) => {
    await deployer.run(isTrial, (line) => sendLine({ line }))
    return { isDone: true, isTrial }
  },
  'POST drafts/ID/publish': async ({ drafts, id, folder, publisher }, { revision, isOver }, sendLine) => {
    const draft = await drafts.opened(id)
    const { issue, findings } = draft
    if (revision !== openedOf(draft).revision) throw new UserError(deskMessage('desk.changedSince'))
    if (!issue || findings.some(isOpenError)) throw new UserError(deskMessage('desk.openErrors'))
    if (!isOver && isOutdated(draft)) throw new UserError(deskMessage('desk.archiveChanged'))
    const added = { ...draft.history.present, words: unpublishedWords(draft) }
    return publisher.publish({ issue, added, record: publishedRecord(folder, draft) }, sendLine)
  },
  'POST drafts/ID/withdraw': ({ id, publisher }, { reason }, sendLine) =>
    publisher.withdraw(id, reason, sendLine),
}

/** In characters, each of at most three bytes: a file system takes 255 bytes. */
const longestFileName = 60

/** Answers a request below `/api/`. */
export async function answerRequest(
  desk: Desk,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://localhost')
  const [, , what, id = '', part] = pathname.split('/')
  const name = `${request.method} ${[what, id && 'ID', part].filter(Boolean).join('/')}`
  const asked = { ...desk, request, response, query, id, folder: join(desk.drafts.folder, id) }
  if (name === 'GET drafts/ID/source') return sendNewsletter(asked)
  await sendLines(response, async (sendLine) => {
    if (id !== '' && !month.safeParse(id).success) throw new UserError(deskMessage('desk.noDraft'))
    if (!isRequest(name)) throw new UserError(deskMessage('desk.malformedRequest'), { quoted: name })
    return answer(name, asked, sendLine)
  })
}

function isRequest(name: string): name is RequestName {
  return Object.hasOwn(answers, name)
}

async function answer<Name extends RequestName>(
  name: Name,
  asked: Asked,
  sendLine: (line: AnswerOf<Name>) => void,
): Promise<AnswerOf<Name>> {
  return answers[name](asked, await bodyOf(name, asked.request), sendLine)
}

/** Reads the JSON of a request, before the draft is opened: an import that ends meanwhile changes the draft. */
async function bodyOf<Name extends RequestName>(name: Name, request: IncomingMessage): Promise<BodyOf<Name>> {
  const { body } = requests[name]
  const parsed = body.safeParse(Object.is(body, nothing) ? {} : await json(request).catch(() => undefined))
  if (parsed.success) return parsed.data
  throw new UserError(deskMessage('desk.malformedRequest'), { quoted: z.prettifyError(parsed.error) })
}

async function listDraft(drafts: Drafts, id: string, where: Whereabouts): Promise<ListedDraft> {
  const draft = await drafts.opened(id).catch((error: unknown) => ({ error: messageOf(error) }))
  if ('error' in draft) return { id, isDamaged: true, ...draft }
  const open = draft.findings.filter(({ accepted }) => accepted === undefined)
  const errors = open.filter(isOpenError).length
  return {
    id,
    isDamaged: false,
    source: draft.base.source?.name,
    stories: draft.history.present.stories.length,
    errors,
    warnings: open.length - errors,
    ...(await standingOf(draft, where)),
  }
}

/** Sends the newsletter as a PDF or as a download, whatever it contains, so that nothing in it can run. */
async function sendNewsletter({ drafts, id, folder, response }: Asked): Promise<void> {
  const { file } = (await drafts.opened(id)).base.source ?? {}
  if (file === undefined || !/^newsletter\.\w+$/.test(file))
    throw new UserError(deskMessage('desk.noNewsletter'))
  const type = file.endsWith('.pdf') ? 'application/pdf' : 'application/octet-stream'
  const bytes = await readFile(join(folder, file))
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(bytes)
}
