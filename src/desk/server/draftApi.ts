import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { nameListFile, readNames } from '../../disk/readLists.ts'
import { isOpenError } from '../../messages/finding.ts'
import { UserError } from '../../messages/userError.ts'
import type { BeforePublishing, PublishStep } from '../api/answers.ts'
import {
  pasteRequestSchema,
  publishRequestSchema,
  remarksRequestSchema,
  stepRequestSchema,
  withdrawRequestSchema,
} from '../api/requests.ts'
import { deskMessage } from '../messages/deskMessages.ts'
import { readJsonBody } from './body.ts'
import type { Answer, Asked, Work } from './deskApi.ts'
import { archivedFile, readPublished, readVersions, versionFiles } from './drafts/archivedIssue.ts'
import { readLines } from './drafts/drafts.ts'
import type { OpenDraft } from './drafts/openDraft.ts'
import { reviewOf } from './openReport.ts'
import { isOutdated, publicationOf, readState } from './publication.ts'
import { isOnlyIssue } from './publishDraft.ts'
import { remoteOf } from './repository.ts'
import { writeRemarks, writeReview } from './reviewPage.ts'

/** Opens the draft. A request's body must be read before, because an import that ends meanwhile closes an open draft. */
async function openedDraft({ id, drafts }: Asked): Promise<OpenDraft> {
  const draft = await drafts.open(id)
  await draft?.compare()
  if (draft) return draft
  throw new UserError(deskMessage('desk.noDraft'))
}

const folderOf = ({ drafts, id }: Asked) => join(drafts.folder, id)

/** Answers to requests about one draft. */
export const draftAnswers: Readonly<Record<string, Answer>> = {
  'GET drafts': async (asked) => (await openedDraft(asked)).current(),
  'POST drafts/steps': async (asked) => {
    const step = await readJsonBody(asked.request, stepRequestSchema)
    return (await openedDraft(asked)).take(step)
  },
  'GET drafts/lines': ({ drafts, id }) => readLines(drafts.folder, id),
  'GET drafts/source': source,
  'GET drafts/publication': beforePublishing,
  'POST drafts/paste': async ({ request, drafts, id }) =>
    drafts.importPasted(id, await readJsonBody(request, pasteRequestSchema)),
  'GET drafts/review': (asked) => reviewOf(folderOf(asked), asked.folders.out),
  'POST drafts/review': async (asked) => {
    const { draft } = (await openedDraft(asked)).current()
    return { html: await writeReview(folderOf(asked), draft) }
  },
  'POST drafts/remarks': async (asked) => {
    const { remarks } = await readJsonBody(asked.request, remarksRequestSchema)
    await writeRemarks(folderOf(asked), remarks)
    return reviewOf(folderOf(asked), asked.folders.out)
  },
  'GET drafts/versions': (asked) => readVersions(folderOf(asked)),
}

export const draftWorks: Readonly<Record<string, Work>> = {
  'POST drafts/publish': publish,
  'POST drafts/withdraw': async ({ request, id, publisher }, sendLine) => {
    const { reason } = await readJsonBody(request, withdrawRequestSchema)
    await publisher.withdraw(id, reason, sendLine)
  },
}

/** Sends the newsletter as a PDF or as a download, whatever it contains, so that nothing in it can run. */
async function source(asked: Asked): Promise<undefined> {
  const file = (await openedDraft(asked)).base().source?.file
  if (file === undefined || !/^newsletter\.\w+$/.test(file))
    throw new UserError(deskMessage('desk.noNewsletter'))
  const type = file.endsWith('.pdf') ? 'application/pdf' : 'application/octet-stream'
  const bytes = await readFile(join(folderOf(asked), file))
  asked.response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(bytes)
}

async function beforePublishing(asked: Asked): Promise<BeforePublishing> {
  const { archive, out } = asked.folders
  const draft = await openedDraft(asked)
  const { findings, revision, draft: present } = draft.current()
  const issue = draft.issue()
  const published = await readPublished(archive, present.issue.id)
  const remote = await remoteOf(archive)
  const { names } = await readNames(nameListFile(archive))
  return {
    revision,
    state: await readState(issue, published, { out, names, online: await asked.deployer.online() }),
    isOnly: await isOnlyIssue(archive, present.issue.id),
    openErrors: findings.filter(isOpenError).length,
    isOutdated: await isOutdated(folderOf(asked), issue, published),
    ...(remote ? { remote } : {}),
    ...(issue ? { publication: publicationOf(issue, published) } : {}),
  }
}

async function publish(asked: Asked, sendLine: (line: PublishStep) => void): Promise<void> {
  const { revision, isOver } = await readJsonBody(asked.request, publishRequestSchema)
  const draft = await openedDraft(asked)
  const { findings, draft: present, revision: now } = draft.current()
  const [folder, issue] = [folderOf(asked), draft.issue()]
  if (revision !== now) throw new UserError(deskMessage('desk.changedSince'))
  if (!issue || findings.some(isOpenError)) throw new UserError(deskMessage('desk.openErrors'))
  const published = await readPublished(asked.folders.archive, issue.id)
  if (!isOver && (await isOutdated(folder, issue, published)))
    throw new UserError(deskMessage('desk.archiveChanged'))
  const record = [archivedFile(folder, issue), ...versionFiles(folder, issue, published)]
  await asked.publisher.publish({ issue, added: present, record }, sendLine)
}
