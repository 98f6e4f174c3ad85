import PostalMime, { type Email } from 'postal-mime'
import { InputError } from '../../inputError.ts'
import type { Aside } from '../aside.ts'
import { extractHtml } from '../extractHtml.ts'
import { extractText } from '../extractText.ts'
import type { SourceLine } from '../sourceLine.ts'

/**
 * Splits a mail (.eml) into lines: its HTML, or else its text.
 * @param aside gets what the HTML hides, and the names of attached files
 * @throws InputError if the mail has no text, or only an attached file
 */
export async function extractMail(bytes: Uint8Array, aside: Aside): Promise<SourceLine[]> {
  const mail = await PostalMime.parse(bytes).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error)
    throw new InputError(`The mail cannot be read (${reason}): save it again, as .eml or .html.`)
  })
  const files = attachedFiles(mail)
  if ((mail.html ?? mail.text ?? '').trim() === '')
    throw new InputError(
      files.length === 0
        ? 'The mail has no text: if the newsletter is a picture in it, run text recognition (OCR) over that.'
        : `The mail has no text, but ${files.join(', ')} attached: save that file and import it.`,
    )
  if (files.length > 0)
    aside.remarks.push({
      rule: 'import-left-out',
      page: 1,
      found: `attached to the mail: ${files.join(', ')}`,
      expected: 'an import of its own, if it is the newsletter: of the mail only the text was read',
    })
  return mail.html === undefined ? extractText(mail.text ?? '') : extractHtml(mail.html, aside)
}

/** Pictures belong to the mail's own HTML. */
function attachedFiles({ attachments }: Email): string[] {
  return attachments.flatMap(({ filename, mimeType }) =>
    mimeType.startsWith('image/') ? [] : [filename ?? 'a file without a name'],
  )
}
