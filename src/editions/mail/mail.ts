import { createHash } from 'node:crypto'
import type { Issue } from '../../archive/issue.ts'
import type { SiteRoot } from '../../archive/site/siteAddress.ts'
import { issueDay, noonInChengdu } from '../../archive/storyDay.ts'
import { type EditionIssue, editionIssue } from '../editionIssue.ts'
import { joined } from '../pieces.ts'
import { stableId } from '../stableId.ts'
import { type MailDepth, mailHtml } from './mailHtml.ts'
import { mailText } from './mailText.ts'

/** The root of a site whose address is known. */
export type KnownSite = SiteRoot & { readonly site: string }

/** A mail: as HTML, as text, and both in one message. */
export type Mail = { readonly html: string; readonly text: string; readonly message: string }

/** Where Gmail cuts a message off and hides the rest, in bytes. */
export const mailLimit = 102_000

/**
 * An issue as a mail in both languages, below `mailLimit`. A long issue is told by its headlines alone, and one that is
 * still too long by as many of them as fit.
 */
export function mail(issue: Issue, root: KnownSite): Mail {
  const edition = editionIssue(issue, ['en', 'zh'])
  const full = mailOf(issue, edition, root, 'paragraph')
  if (fits(full)) return full
  let most = issue.stories.length
  let shorter = mailOf(issue, edition, root, 'headline')
  while (!fits(shorter) && most > 1) {
    most = Math.max(1, Math.floor((most * 0.95 * mailLimit) / Buffer.byteLength(shorter.message)))
    shorter = mailOf(issue, withStories(edition, most), root, 'headline')
  }
  return shorter
}

function fits({ message }: Mail): boolean {
  return Buffer.byteLength(message) < mailLimit
}

/** The issue with its first stories alone. */
function withStories(edition: EditionIssue, most: number): EditionIssue {
  let left = most
  const sections = edition.sections.map((section) => {
    const stories = section.stories.slice(0, left)
    left -= stories.length
    return { ...section, stories }
  })
  return { ...edition, sections: sections.filter(({ stories }) => stories.length > 0) }
}

function mailOf(issue: Issue, edition: EditionIssue, root: KnownSite, depth: MailDepth): Mail {
  const html = mailHtml(edition, root, depth)
  const text = mailText(edition, root, depth)
  return { html, text, message: message(issue, edition, root, html, text) }
}

/** A message (RFC 5322) with two alternatives (RFC 2046 §5.1.4). Programs open it as a draft to be addressed and sent. */
function message(issue: Issue, edition: EditionIssue, root: KnownSite, html: string, text: string): string {
  const id = stableId('mail', issue.id).replace('urn:uuid:', '')
  const boundary = `=_${createHash('sha256').update(html).digest('hex').slice(0, 32)}`
  const host = new URL(root.site).hostname
  const subject = `${joined(edition.name)} · ${joined(edition.month)}`
  return [
    'MIME-Version: 1.0',
    'X-Unsent: 1',
    `Date: ${new Date(noonInChengdu(issueDay(issue))).toUTCString().replace('GMT', '+0000')}`,
    `From: ${encodedWords(joined(edition.name))} <noreply@${host}>`,
    `Subject: ${encodedWords(subject)}`,
    `Message-ID: <${id}@${host}>`,
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    ...part(boundary, 'text/plain', text),
    ...part(boundary, 'text/html', html),
    `--${boundary}--`,
    '',
  ].join('\r\n')
}

function part(boundary: string, type: string, content: string): string[] {
  const encoded = Buffer.from(content.replaceAll('\n', '\r\n')).toString('base64')
  return [
    `--${boundary}`,
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    ...(encoded.match(/.{1,76}/g) ?? []),
  ]
}

/** A text of a header in encoded words, each of at most 75 characters (RFC 2047). */
function encodedWords(text: string): string {
  const words: string[] = ['']
  for (const sign of text) {
    const longer = (words.at(-1) ?? '') + sign
    if (Buffer.byteLength(longer) > 45) words.push(sign)
    else words[words.length - 1] = longer
  }
  return words.map((word) => `=?utf-8?B?${Buffer.from(word).toString('base64')}?=`).join('\r\n ')
}
