import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { readReports } from '../../archive/report.ts'
import { siteAddress } from '../../archive/siteAddress.ts'
import { readHtml } from '../../import/read/html/readHtml.ts'
import { UserError } from '../../messages/userError.ts'
import { readBuiltRoot } from '../../site/hosts/readBuiltSite.ts'
import { builtCatalogue } from '../../site/nextRelease.ts'
import type { AnswerOf } from '../api/requests.ts'
import { deskMessage } from '../messages/deskMessages.ts'
import type { Desk } from './deskApi.ts'
import { readPublished } from './drafts/archivedIssue.ts'
import { draftId } from './drafts/drafts.ts'
import { readReview, writeRemarks } from './reviewPage.ts'

/**
 * Takes a reader's report of a mistake into the remarks about the draft of its issue. Makes the draft if there is none.
 * @param mail the bytes of a mail, or its text
 * @returns the draft, and the number of the report among its reports; nothing if the mail has no report
 * @throws UserError if neither a draft nor the archive has the issue
 */
export async function openReport(
  { drafts, folders }: Pick<Desk, 'drafts' | 'folders'>,
  mail: Uint8Array | string,
): Promise<AnswerOf<'POST report'>> {
  const text = (await textOf(mail)).replaceAll(/\r\n?/g, '\n').trim()
  const [report] = readReports(text).reports
  if (!report) return {}
  const id = draftId(report.issue)
  if (!(await drafts.open(id))) {
    const published = await readPublished(folders.archive, id)
    if (!published) throw new UserError(deskMessage('desk.noIssue', { id }))
    await drafts.begin(published)
  }
  const folder = join(drafts.folder, id)
  const { remarks } = await readReview(folder)
  const [before] = remarks.split(text)
  const { reports } = readReports(before ?? '')
  if (!remarks.includes(text)) await writeRemarks(folder, [remarks, text].filter(Boolean).join('\n\n'))
  return { id, report: reports.length }
}

/** The headers of a mail, and the empty line below them. */
const headers = /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*){2,}\r?\n/

/** The text of a mail as a person reads it. What is no mail is a text already. */
async function textOf(mail: Uint8Array | string): Promise<string> {
  if (typeof mail === 'string' && !headers.test(mail)) return mail
  // Some programs label UTF-8 as ASCII. A decoder would take that for Windows-1252.
  const bytes = Buffer.from(mail).toString('latin1')
  const labelled = bytes.replaceAll(/(charset\s*=\s*"?)us-ascii\b/gi, '$1utf-8')
  const { text = '', html } = await PostalMime.parse(Buffer.from(labelled, 'latin1'))
  if (text.trim() !== '' || html === undefined) return text
  return readHtml(html)
    .map((line) => line.text)
    .join('\n')
}

/** The remarks about a draft, and the address and the build of the site in a folder. */
export async function reviewOf(folder: string, out: string): Promise<AnswerOf<'GET drafts/ID/review'>> {
  const root = await readBuiltRoot(out)
  const built = await builtCatalogue(out)
  return {
    ...(await readReview(folder)),
    ...(root?.site !== undefined && { site: siteAddress(root, '') }),
    ...(built && { build: built.order }),
  }
}
