import type { Finding, SaidBy } from '../../messages/finding.ts'
import { excerpt } from '../excerpt.ts'
import type { en } from '../messages/en.ts'
import type { Reason } from '../messages/importMessages.ts'
import type { SourceLine } from './sourceLine.ts'

type ReadingRule =
  | 'import-hidden-text'
  | 'import-left-out'
  | 'import-page-without-text'
  | 'import-turned-text'
  | 'lost-characters'

/** Something about the file itself that an editor must review. */
export type ReadingRemark = {
  [Rule in ReadingRule]: SaidBy<typeof en, Rule> & Pick<Finding, 'code' | 'params'> & { readonly rule: Rule }
}[ReadingRule] & {
  readonly page: number
  /** The line of the page, if it is about one line. */
  readonly line?: number
}

/** Text that is kept out of the stories, and why. */
export type TextApart = Pick<SourceLine, 'line' | 'page' | 'text'> & { readonly reason: Reason }

/** What the headers of an email say: its subject, and when it was sent, as written. */
export type MailHeaders = { readonly subject?: string | undefined; readonly sent?: string | undefined }

/** What reading a file found in addition to its lines. Extractors add to it. */
export type Aside = {
  readonly apart: TextApart[]
  readonly remarks: ReadingRemark[]
  /** Of the email that the newsletter was written as, even if another one forwards it. */
  mail?: MailHeaders
}

/** Keeps a text out of the stories and reports it: it is hidden, or not part of the running text. */
export function leaveOut(
  { apart, remarks }: Aside,
  text: TextApart,
  rule: 'import-hidden-text' | 'import-left-out',
): void {
  const { page, line, reason } = text
  apart.push(text)
  remarks.push({ rule, code: 'apart', params: { text: excerpt(text.text), reason }, page, line })
}

/**
 * Notes a picture above the next line of a page.
 * @param description its alternative text, if it has one
 */
export function notePicture(
  { apart }: Aside,
  { page, lines }: { readonly page: number; readonly lines: readonly SourceLine[] },
  description = '',
): void {
  apart.push({ page, line: lines.length + 1, text: description.trim() || '…', reason: 'reason.picture' })
}

export function newAside(): Aside {
  return { apart: [], remarks: [] }
}

export function lettersIn(texts: readonly { readonly text: string }[]): number {
  return texts.reduce((sum, { text }) => sum + text.length, 0)
}
