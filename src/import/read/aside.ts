import type { ImportSaid, Reason } from '../messages/importMessages.ts'
import type { SourceLine } from './sourceLine.ts'

/** Something about the file itself that an editor must review. */
export type ReadingRemark = ImportSaid & {
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
  /** The headers of the email that the newsletter was written as, even if another one forwards it. */
  mail?: MailHeaders
}

export function newAside(): Aside {
  return { apart: [], remarks: [] }
}

export function lettersIn(texts: readonly { readonly text: string }[]): number {
  return texts.reduce((sum, { text }) => sum + text.length, 0)
}
