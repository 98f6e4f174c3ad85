import { createHash } from 'node:crypto'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { Issue } from '../../archive/issue.ts'
import type { SiteRoot } from '../../archive/siteAddress.ts'
import { issueDay, noonInChengdu } from '../../archive/storyDay.ts'
import { type EditionIssue, editionIssue } from '../editionIssue.ts'
import { joined } from '../pieces.ts'
import { plainText } from '../plainText.ts'
import { stableId } from '../stableId.ts'
import { type MailDepth, mailHtml } from './mailHtml.ts'

/** The root of a site whose address is known. */
export type KnownSite = SiteRoot & { readonly site: string }

/** An email: as HTML, as text, and both in one message. */
export type Mail = { readonly html: string; readonly text: string; readonly message: string }

/** Where Gmail cuts a message off and hides the rest, in bytes. */
export const mailLimit = 102_000

/** Makes an email of an issue in both languages. If the first paragraphs do not fit, it has only headlines. */
export async function mail(issue: Issue, root: KnownSite): Promise<Mail> {
  const edition = editionIssue(issue, ['en', 'zh'])
  const full = await mailOf(issue, edition, root, 'paragraph')
  const fits = Buffer.byteLength(full.message) < mailLimit
  return fits ? full : mailOf(issue, edition, root, 'headline')
}

async function mailOf(issue: Issue, edition: EditionIssue, root: KnownSite, depth: MailDepth): Promise<Mail> {
  const html = mailHtml(edition, root, depth)
  const text = mailText(edition, root, depth)
  return { html, text, message: await message(issue, edition, root, html, text) }
}

/** The same email as text, for clients that show no HTML. */
function mailText(issue: EditionIssue, root: SiteRoot, depth: MailDepth): string {
  const sections = issue.sections.map((section) => ({
    ...section,
    stories: section.stories.map((story) => ({
      ...story,
      body: depth === 'paragraph' ? story.body.slice(0, 1) : [],
      note: [],
      noteSources: [],
      sources: [],
      link: undefined,
    })),
  }))
  return plainText({ ...issue, sections }, root)
}

/**
 * The email as a draft, to open in an email program, address and send. The same issue gives the same bytes.
 */
async function message(
  issue: Issue,
  edition: EditionIssue,
  root: KnownSite,
  html: string,
  text: string,
): Promise<string> {
  const host = new URL(root.site).hostname
  const name = joined(edition.name)
  const composer = new MailComposer({
    from: { name, address: `noreply@${host}` },
    subject: `${name} · ${joined(edition.month)}`,
    date: new Date(noonInChengdu(issueDay(issue))),
    messageId: `<${stableId('mail', issue.id).replace('urn:uuid:', '')}@${host}>`,
    headers: { 'X-Unsent': '1' },
    // Lines of text end in CR LF, even in base64 (RFC 2045 §6.8). The composer leaves that to its caller.
    text: text.replaceAll('\n', '\r\n'),
    html: html.replaceAll('\n', '\r\n'),
    textEncoding: 'base64',
    baseBoundary: createHash('sha256').update(html).digest('hex').slice(0, 32),
  })
  return (await composer.compile().build()).toString()
}
