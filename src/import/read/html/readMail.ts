import PostalMime, { type Email } from 'postal-mime'
import { UserError } from '../../../messages/userError.ts'
import { importMessage } from '../../messages/importMessages.ts'
import type { Aside } from '../aside.ts'
import type { SourceLine } from '../sourceLine.ts'
import { readPlainText } from '../text/readPlainText.ts'
import { readHtml } from './readHtml.ts'

/**
 * Splits an email (.eml) into lines: its HTML, or else its text.
 * @param aside gets what the HTML hides, and the names of attached files
 * @throws UserError if the email has no text, or only an attached file
 */
export async function readMail(bytes: Uint8Array, aside: Aside): Promise<SourceLine[]> {
  const mail = await PostalMime.parse(bytes).catch((error: unknown) => {
    throw new UserError(importMessage('import.mail.unreadable'), {
      quoted: error instanceof Error ? error.message : String(error),
    })
  })
  const files = attachedFiles(mail)
  if ((mail.html ?? mail.text ?? '').trim() === '')
    throw new UserError(
      files.length === 0
        ? importMessage('import.mail.noText')
        : importMessage('import.mail.attached', { files }),
    )
  if (files.length > 0)
    aside.remarks.push({
      rule: 'import-left-out',
      code: 'attached',
      params: { files },
      page: 1,
    })
  return mail.html === undefined ? readPlainText(mail.text ?? '', aside) : readHtml(mail.html, aside)
}

/** The names of the attached files, without pictures, which belong to the email's HTML. */
function attachedFiles({ attachments }: Email): string[] {
  return attachments.flatMap(({ filename, mimeType }) =>
    mimeType.startsWith('image/') ? [] : [filename ?? 'a file without a name'],
  )
}
