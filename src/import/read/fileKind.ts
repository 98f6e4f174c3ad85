import type { CodeIn } from '../../messages/message.ts'
import type { en } from '../messages/en.ts'

const start = 2048

/** How files of a kind begin, each with the ending that its name should have. */
const beginnings: readonly (readonly [RegExp, ending: string])[] = [
  [/^[\s\S]{0,1000}%PDF-\d/, '.pdf'],
  [/^\{\\rtf/, '.rtf'],
  [/^\u00d0\u00cf.\u00e0/s, '.doc'],
  // How the first byte of a PNG is decoded depends on the version of Node.
  [/^.PNG\r\n/, '.png'],
  [/^\u00ff\u00d8\u00ff/, '.jpg'],
  [/^(?:II\*\0|MM\0\*)/, '.tif'],
  [
    /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|table|div)\b/i,
    '.html',
  ],
]

/** File names in the zip archives of office documents, which are not compressed. */
const contents: readonly (readonly [name: string, ending: string])[] = [
  ['word/document.xml', '.docx'],
  ['ppt/presentation.xml', '.pptx'],
  ['xl/workbook.xml', '.xlsx'],
  ['application/vnd.oasis.opendocument.text', '.odt'],
  ['.iwa', '.pages'],
]

/** The ending that a file should have, by its content. Undefined for plain text and for unknown kinds. */
export function contentEnding(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, start))
  if (text.startsWith('PK\u0003\u0004')) {
    const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return contents.find(([name]) => whole.includes(name))?.[1]
  }
  return beginnings.find(([pattern]) => pattern.test(text))?.[1] ?? (isMail(text) ? '.eml' : undefined)
}

/** Whether a text begins with headers of RFC 5322, at least one of them typical of email. */
function isMail(text: string): boolean {
  const [head = ''] = text.split(/\r?\n\r?\n/, 1)
  const lines = head.split(/\r?\n/)
  return (
    lines.length > 2 &&
    lines.every((line) => /^(?:[\w-]+:|[ \t])/.test(line)) &&
    /^(?:mime-version|content-type|received|message-id):/im.test(head)
  )
}

type Advice = Extract<CodeIn<typeof en>, `import.advice.${string}`>

/** How to convert files of kinds that we do not read, by their endings. */
const advices: readonly (readonly [advice: Advice, ...endings: string[]])[] = [
  ['import.advice.word', '.doc', '.docm', '.dot', '.rtf', '.wps'],
  ['import.advice.pages', '.pages'],
  ['import.advice.slides', '.ppt', '.odp'],
  ['import.advice.sheet', '.xls', '.xlsx', '.ods'],
  ['import.advice.mail', '.msg'],
  ['import.advice.picture', '.jpg', '.jpeg', '.png', '.tif', '.tiff'],
  ['import.advice.archive', '.zip', '.rar', '.7z'],
]

/** How to convert a file of a kind that we do not read to one that we do. */
export function adviceFor(ending: string): Advice {
  const [advice = 'import.advice.other'] = advices.find(([, ...endings]) => endings.includes(ending)) ?? []
  return advice
}
