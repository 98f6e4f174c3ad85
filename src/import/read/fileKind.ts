import type { CodeIn } from '../../messages/message.ts'
import type { en } from '../messages/en.ts'

/** What a file can be by its content, keyed by the ending that it should have. */
export const kindNames = {
  '.pdf': 'import.kind.pdf',
  '.rtf': 'import.kind.rtf',
  '.doc': 'import.kind.oldOffice',
  '.png': 'import.kind.picture',
  '.html': 'import.kind.html',
  '.eml': 'import.kind.mail',
  '.docx': 'import.kind.word',
  '.pptx': 'import.kind.slides',
  '.xlsx': 'import.kind.sheet',
  '.odt': 'import.kind.openDocument',
  '.pages': 'import.kind.pages',
} as const satisfies Record<string, CodeIn<typeof en>>

type ContentEnding = keyof typeof kindNames

const start = 2048

/** The ending that a file should have, by its first bytes. Undefined for plain text and for unknown kinds. */
export function contentEnding(bytes: Uint8Array): ContentEnding | undefined {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, start))
  if (/^[\s\S]{0,1000}%PDF-\d/.test(text)) return '.pdf'
  if (text.startsWith('PK\u0003\u0004')) return zipEnding(bytes)
  if (text.startsWith('{\\rtf')) return '.rtf'
  if (text.startsWith('\u00d0\u00cf\u0011\u00e0')) return '.doc'
  if (picture.test(text)) return '.png'
  if (isHtml(text)) return '.html'
  return isMail(text) ? '.eml' : undefined
}

/** How PNG, JPEG, GIF and TIFF begin. How the first byte of a PNG is decoded depends on the version of Node. */
const picture = /^(?:.PNG\r\n|\u00ff\u00d8\u00ff|GIF8[79]a|II\*\0|MM\0\*)/

function isHtml(text: string): boolean {
  return /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|table|div)\b/i.test(
    text,
  )
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

/** Recognises office documents by the file names in the zip archive, which are not compressed. */
function zipEnding(bytes: Uint8Array): ContentEnding | undefined {
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const has = (name: string) => names.includes(name)
  if (has('word/document.xml')) return '.docx'
  if (has('ppt/presentation.xml')) return '.pptx'
  if (has('xl/workbook.xml')) return '.xlsx'
  if (has('application/vnd.oasis.opendocument.text')) return '.odt'
  return has('.iwa') ? '.pages' : undefined
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

/**
 * Whether a web page or an email is cut off, for example by a broken download. Pages may omit their last
 * tags, so a page counts as cut off only if it also ends within text or within a tag. A multipart email marks
 * the end of its last part.
 */
export function isCutOff(ending: string, bytes: Uint8Array): boolean {
  if (!['.eml', '.htm', '.html'].includes(ending)) return false
  const text = new TextDecoder('latin1').decode(bytes)
  if (ending === '.eml') return lacksLastBoundary(text)
  return /<(?:html|body)\b/i.test(text) && !/<\/(?:html|body)\s*>/i.test(text) && !/>\s*$/.test(text)
}

function lacksLastBoundary(mail: string): boolean {
  const [head = ''] = mail.split(/\r?\n\r?\n/, 1)
  const boundary = /^content-type:\s*multipart\/[^\0]*?\bboundary=(?:"([^"]+)"|([^\s;]+))/im.exec(head)
  const name = boundary?.[1] ?? boundary?.[2]
  return name !== undefined && !mail.includes(`--${name}--`)
}
