import mammoth from 'mammoth'
import { InputError } from '../inputError.ts'
import { extractHtml } from './extractHtml.ts'
import { refuseZipBomb } from './refuseZipBomb.ts'
import type { SourceLine } from './sourceLine.ts'

const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "br[type='page'] => hr",
]
const pictures = mammoth.images.imgElement(() => Promise.resolve({ src: '' }))

/**
 * Splits a Word document (.docx) into lines, one for each paragraph. The text of a text box follows the paragraph to
 * which the box is attached.
 * @throws InputError if it is not a Word document, is locked, or unpacks to more than a newsletter could
 */
export async function extractWord(bytes: Uint8Array): Promise<SourceLine[]> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new InputError(
      'The document is locked with a password or of the old .doc kind: open it in Word, unlock it and save it as .docx.',
    )
  refuseZipBomb(bytes)
  const converted = await mammoth
    .convertToHtml({ buffer: Buffer.from(bytes) }, { styleMap: styles, convertImage: pictures })
    .catch((error: unknown) => {
      throw new InputError(
        `The file is not a Word document that can be read (${reasonOf(error)}): open it in Word and save it again as .docx.`,
      )
    })
  return extractHtml(converted.value)
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
}
