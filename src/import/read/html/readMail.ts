import PostalMime, { type Email } from 'postal-mime'
import { type Aside, lettersIn } from '../aside.ts'
import type { SourceLine } from '../sourceLine.ts'
import { readPlainText } from '../text/readPlainText.ts'
import { readHtml } from './readHtml.ts'

/**
 * Splits an email (.eml) into lines: its HTML, or else its text.
 * @param aside gets what the HTML hides, and the names of attached files
 */
export async function readMail(bytes: Uint8Array, aside: Aside): Promise<SourceLine[]> {
  const mail = await PostalMime.parse(bytes)
  const files = attachedFiles(mail)
  if (files.length > 0)
    aside.remarks.push({
      rule: 'import-left-out',
      code: 'attached',
      params: { files },
      page: 1,
    })
  aside.mail = { subject: mail.subject, sent: mail.headers.find(({ key }) => key === 'date')?.value }
  const lines = await (mail.html === undefined
    ? readPlainText(mail.text ?? '', aside)
    : readHtml(mail.html, aside))
  return withoutForwarder(lines, aside)
}

const header =
  /^[>*\s]*(from|sent|date|to|cc|subject|reply-to|发件人|发送时间|发送日期|日期|时间|收件人|抄送|主题)\s*[:：]\s*(.*)$/i
const forwarded = /forwarded message|original message|原始邮件|转发的?邮件/i
/** The line above a quoted email. */
const attribution = /^.{0,100}(?:\bwrote|写道)\s*[:：]$/i
/** How many lines of headers show that the text below them was forwarded. */
const leastHeaders = 3
/** In letters: a longer text above them is part of the newsletter. */
const longestNote = 600

/**
 * Takes the headers of a forwarded or quoted email out of its lines, and what the person who forwarded it
 * wrote above them. The subject and the day of that email replace those of the outer one.
 */
function withoutForwarder(lines: SourceLine[], aside: Aside): SourceLine[] {
  const first = lines.findIndex(({ text }) => header.test(text))
  const length = lines.slice(first).findIndex(({ text }) => !header.test(text))
  const headers = lines.slice(first, first + length).map(({ text }) => header.exec(text) ?? [])
  const isForwarded = headers.length >= leastHeaders
  const end = isForwarded ? first + length : lines.findIndex(({ text }) => attribution.test(text)) + 1
  const note = lines.slice(0, isForwarded ? first : end).filter(({ text }) => !forwarded.test(text))
  if (end === 0 || lettersIn(note) > longestNote) return lines
  const quotedOn = lines.slice(end - 1, end).find(({ text }) => !isForwarded && /\d{4}/.test(text))?.text
  const headerOf = (name: RegExp) => headers.find(([, own = '']) => name.test(own))?.[2]
  aside.mail = {
    subject: headerOf(/^(?:subject|主题)$/i) ?? aside.mail?.subject,
    sent: headerOf(/^(?:sent|date|发送|日期|时间)/i) ?? quotedOn ?? aside.mail?.sent,
  }
  for (const { text, page, line } of lines.slice(0, end))
    aside.apart.push({ text, page, line, reason: 'reason.forwarder' })
  return withoutForwarder(lines.slice(end), aside)
}

/** The names of the attached files, without pictures, which belong to the email's HTML. */
function attachedFiles({ attachments }: Email): string[] {
  return attachments.flatMap(({ filename, mimeType }) =>
    mimeType.startsWith('image/') ? [] : [filename ?? 'a file without a name'],
  )
}
