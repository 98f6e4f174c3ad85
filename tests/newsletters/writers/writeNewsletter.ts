import type { Newsletter } from '../compose/newsletter.ts'
import { seededChoices } from '../seededChoices.ts'
import type { HouseStyle } from '../style/houseStyle.ts'
import { asMail } from './asMail.ts'
import { asPage } from './asPage.ts'
import { asPrint } from './asPrint.ts'
import { asText } from './asText.ts'
import { asWord } from './asWord.ts'
import { browserEdges, type Printer, runningEdges } from './printPdf.ts'

/** A file of a newsletter. */
export type WrittenFile = { readonly name: string; readonly bytes: Uint8Array }

/** @param printer prints PDFs; no other format needs it */
export async function writeNewsletter(
  newsletter: Newsletter,
  style: HouseStyle,
  seed: number,
  printer: () => Promise<Printer>,
): Promise<WrittenFile> {
  const { month, runningHeads } = newsletter
  const file = (ending: string, content: string | Uint8Array): WrittenFile => ({
    name: `${month}.${ending}`,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  })
  switch (style.format) {
    case 'text':
      return file('txt', asText(newsletter, style))
    case 'page':
      return file('html', asPage(newsletter, style))
    case 'mail':
      return file('html', asMail(newsletter, style))
    case 'word':
      return file('docx', asWord(newsletter, style, seededChoices(seed)))
    case 'printedMail':
      return file('pdf', await (await printer()).print(asMail(newsletter, style), browserEdges))
    case 'pdf': {
      const edges = runningEdges(runningHeads, style.extras.has('pageNumbers'))
      return file(
        'pdf',
        await (await printer()).print(asPrint(newsletter, style, seededChoices(seed)), edges),
      )
    }
  }
}
