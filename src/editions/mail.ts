import MailComposer from 'nodemailer/lib/mail-composer'
import type { Issue } from '../archive/issue.ts'
import type { SiteRoot } from '../archive/siteAddress.ts'
import { type EditionIssue, editionIssue } from './editionIssue.ts'
import { mailHtml } from './mailHtml.ts'
import { editionText } from './messages/editionMessages.ts'
import { joined, ownTextIn, type Pieces } from './pieces.ts'
import { plainText } from './plainText.ts'

/** The root of a site whose address is known. */
export type KnownSite = SiteRoot & { readonly site: string }

/** Who sends an email, if the publisher says so. */
export type Sending = {
  /** The sender's name and address, as `Name <news@example.org>`. */
  readonly from?: { readonly name: string; readonly address: string }
  /** Where readers unsubscribe: an address, or the tag that a mailing service replaces with one. */
  readonly unsubscribe?: string
}

/** An email: as HTML, as text, and both in one message. */
export type Mail = { readonly html: string; readonly text: string; readonly message: string }

/** Where Gmail cuts the HTML of a message off and hides the rest, in bytes. */
export const mailLimit = 102_000

/**
 * Makes an email of an issue in both languages, with the first paragraph of as many stories as fit. The other stories
 * have only their headlines.
 */
export async function mail(issue: Issue, root: KnownSite, sending: Sending = {}): Promise<Mail> {
  const edition = editionIssue(issue, ['en', 'zh'])
  const foot = footOf(edition, sending)
  const htmlWith = (paragraphs: number) => mailHtml(withParagraphs(edition, paragraphs), root, foot)
  let paragraphs = issue.stories.length
  while (paragraphs > 0 && Buffer.byteLength(htmlWith(paragraphs)) >= mailLimit) paragraphs--
  const html = htmlWith(paragraphs)
  const text = plainText(withParagraphs(edition, paragraphs), root, foot)
  return { html, text, message: await message(edition, root, sending, html, text) }
}

/** Why a reader has the email, and how to stop it: by a link if there is one, or else by a reply. */
function footOf({ shown }: EditionIssue, { unsubscribe }: Sending): Pieces[] {
  const stop = ownTextIn(shown, (one) => editionText(one, unsubscribe === undefined ? 'stopByReply' : 'stop'))
  return [
    ownTextIn(shown, (one) => editionText(one, 'why')),
    unsubscribe === undefined ? stop : stop.map((piece) => ({ ...piece, link: unsubscribe })),
  ]
}

/** The issue as an email tells it: the first paragraph of the first `count` stories, and the headlines of all. */
function withParagraphs(issue: EditionIssue, count: number): EditionIssue {
  const told = issue.sections.flatMap(({ stories }) => stories).slice(0, count)
  const sections = issue.sections.map((section) => ({
    ...section,
    stories: section.stories.map((story) => ({
      ...story,
      body: told.includes(story) ? story.body.slice(0, 1) : [],
      notes: [],
      sources: [],
      link: undefined,
    })),
  }))
  return { ...issue, sections }
}

/**
 * The email as a file. Without a sender it is a draft, which an editor opens in an email program, addresses and sends:
 * the program adds sender, date and id. The same issue gives the same draft.
 */
async function message(
  edition: EditionIssue,
  { site }: KnownSite,
  { from, unsubscribe }: Sending,
  html: string,
  text: string,
): Promise<string> {
  const [first = []] = edition.sections.flatMap(({ stories }) => stories).map(({ headline }) => headline)
  const composer = new MailComposer({
    ...(from && { from }),
    subject: `${joined(first)} · ${edition.title[0]?.text}`,
    headers: from ? listHeaders(new URL(site).hostname, unsubscribe) : { 'X-Unsent': '1' },
    // Lines of text end in CR LF, even in base64 (RFC 2045 §6.8). The composer leaves that to its caller.
    text: text.replaceAll('\n', '\r\n'),
    html: html.replaceAll('\n', '\r\n'),
    textEncoding: 'base64',
    baseBoundary: edition.id,
  })
  const written = (await composer.compile().build()).toString()
  // The composer adds a date and an id of its own, and some programs keep them when they send the draft.
  return from ? written : written.replace(/^(?:Date|Message-ID): .*\r\n/gm, '')
}

/** The headers by which mail programs offer to unsubscribe: RFC 2919, RFC 2369, RFC 8058. */
function listHeaders(host: string, unsubscribe = '') {
  return {
    'List-Id': `<${host}>`,
    ...(URL.canParse(unsubscribe) && { 'List-Unsubscribe': `<${unsubscribe}>` }),
    ...(/^https:/.test(unsubscribe) && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
  }
}
