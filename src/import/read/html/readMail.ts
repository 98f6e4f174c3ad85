import PostalMime, { type Email } from 'postal-mime'
import { EditorError } from '../../editorError.ts'
import type { Aside } from '../aside.ts'
import type { SourceLine } from '../sourceLine.ts'
import { readPlainText } from '../text/readPlainText.ts'
import { readHtml } from './readHtml.ts'

/**
 * Splits a mail (.eml) into lines: its HTML, or else its text.
 * @param aside gets what the HTML hides, and the names of attached files
 * @throws InputError if the mail has no text, or only an attached file
 */
export async function readMail(bytes: Uint8Array, aside: Aside): Promise<SourceLine[]> {
  const mail = await PostalMime.parse(bytes).catch((error: unknown) => {
    throw new EditorError({
      en: 'The mail cannot be read: save it again, as .eml or .html. The program that reads it said:',
      zh: '邮件无法读取：请重新存为.eml或.html。读取程序的原话：',
      quoted: error instanceof Error ? error.message : String(error),
    })
  })
  const files = attachedFiles(mail)
  if ((mail.html ?? mail.text ?? '').trim() === '')
    throw new EditorError(
      files.length === 0
        ? {
            en: 'The mail has no text: if the newsletter is a picture in it, run text recognition (OCR) over that.',
            zh: '邮件没有文字：若通讯是其中的图片，请对它做文字识别（OCR）。',
          }
        : {
            en: `The mail has no text, but ${files.join(', ')} attached: save that file and import it.`,
            zh: `邮件没有文字，但附有${files.join('、')}：请保存该文件后导入。`,
          },
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

/** Pictures belong to the mail's own HTML. */
function attachedFiles({ attachments }: Email): string[] {
  return attachments.flatMap(({ filename, mimeType }) =>
    mimeType.startsWith('image/') ? [] : [filename ?? 'a file without a name'],
  )
}
