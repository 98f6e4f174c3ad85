import { UserError } from '../../../messages/userError.ts'
import { EditorError } from '../../editorError.ts'

/** What an editor is told of an error of the PDF library; the error itself if it is no fault of the file. */
export function readableError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof UserError) return error
  if (error.name === 'PasswordException')
    return new EditorError({
      en: 'The PDF is locked with a password: open it, save a copy without the password and import that.',
      zh: '这份PDF有密码保护：请打开后另存一份没有密码的，再导入。',
    })
  if (/^(?:InvalidPDF|FormatError|MissingPDF|UnknownError|XRef|ResponseException)/.test(error.name))
    return new EditorError({
      en: 'The PDF is damaged and cannot be read: export it again. The program that reads it said:',
      zh: '这份PDF已损坏，无法读取：请重新导出。读取程序的原话：',
      quoted: error.message,
    })
  return error
}
