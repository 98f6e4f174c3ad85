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
 * Takes a Word document (.docx) apart into lines, one a paragraph; what a text box holds follows the paragraph that
 * the box hangs on.
 * @throws InputError where it is no Word document, is locked, or unpacks to more than a newsletter could
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
