import type { BilingualSentence } from '../../draft/editorMessage.ts'

/** What a file is by its content, with the ending that it should have. */
export type ContentKind = { readonly what: BilingualSentence; readonly ending: string }

const start = 2048

/** The kind of a file by its first bytes. Undefined for plain text and for what we do not know. */
export function contentKind(bytes: Uint8Array): ContentKind | undefined {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, start))
  if (/^[\s\S]{0,1000}%PDF-\d/.test(text)) return { what: { en: 'a PDF', zh: 'PDF' }, ending: '.pdf' }
  if (text.startsWith('PK\u0003\u0004')) return zipKind(bytes)
  if (text.startsWith('{\\rtf')) return { what: { en: 'an RTF document', zh: 'RTF文档' }, ending: '.rtf' }
  if (text.startsWith('\u00d0\u00cf\u0011\u00e0'))
    return { what: { en: 'an old Office document', zh: '旧版Office文档' }, ending: '.doc' }
  if (picture.test(text)) return { what: { en: 'a picture', zh: '图片' }, ending: '.png' }
  if (isHtml(text)) return { what: { en: 'a web page', zh: '网页' }, ending: '.html' }
  return isMail(text) ? { what: { en: 'a mail', zh: '邮件' }, ending: '.eml' } : undefined
}

/** How PNG, JPEG, GIF and TIFF begin. What its first byte is called depends on the version of Node. */
const picture = /^(?:.PNG\r\n|\u00ff\u00d8\u00ff|GIF8[79]a|II\*\0|MM\0\*)/

function isHtml(text: string): boolean {
  return /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|table|div)\b/i.test(
    text,
  )
}

/** Headers of RFC 5322, one of which says how the body is written. */
function isMail(text: string): boolean {
  const [head = ''] = text.split(/\r?\n\r?\n/, 1)
  const lines = head.split(/\r?\n/)
  return (
    lines.length > 2 &&
    lines.every((line) => /^(?:[\w-]+:|[ \t])/.test(line)) &&
    /^(?:mime-version|content-type|received|message-id):/im.test(head)
  )
}

/** Names in a zip archive stand in it as they are. */
function zipKind(bytes: Uint8Array): ContentKind | undefined {
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const has = (name: string) => names.includes(name)
  if (has('word/document.xml')) return { what: { en: 'a Word document', zh: 'Word文档' }, ending: '.docx' }
  if (has('ppt/presentation.xml'))
    return { what: { en: 'a PowerPoint presentation', zh: 'PowerPoint演示文稿' }, ending: '.pptx' }
  if (has('xl/workbook.xml')) return { what: { en: 'an Excel workbook', zh: 'Excel工作簿' }, ending: '.xlsx' }
  if (has('application/vnd.oasis.opendocument.text'))
    return { what: { en: 'an OpenDocument text', zh: 'OpenDocument文本' }, ending: '.odt' }
  return has('.iwa') ? { what: { en: 'a Pages document', zh: 'Pages文档' }, ending: '.pages' } : undefined
}

/** Kinds of files that we do not read, by their endings, and how to get from each to one that we do. */
const advices: readonly { readonly endings: readonly string[]; readonly advice: BilingualSentence }[] = [
  {
    endings: ['.doc', '.docm', '.dot', '.rtf', '.wps'],
    advice: {
      en: 'save it as .docx in Word, WPS or LibreOffice',
      zh: '请用Word、WPS或LibreOffice另存为.docx',
    },
  },
  {
    endings: ['.pages'],
    advice: {
      en: 'save it as .docx: in Pages choose File, Export To, Word',
      zh: '请另存为.docx：在Pages中选“文件”“导出为”“Word”',
    },
  },
  {
    endings: ['.ppt', '.odp'],
    advice: { en: 'save it as .pptx', zh: '请另存为.pptx' },
  },
  {
    endings: ['.xls', '.xlsx', '.ods'],
    advice: {
      en: 'copy the text into a Word document, or print it to PDF',
      zh: '请把文字复制到Word文档中，或打印为PDF',
    },
  },
  {
    endings: ['.msg'],
    advice: { en: 'save the mail as .eml or .html', zh: '请把邮件另存为.eml或.html' },
  },
  {
    endings: ['.jpg', '.jpeg', '.png', '.tif', '.tiff'],
    advice: {
      en: 'run text recognition (OCR) over the picture and save the result as .docx or .pdf',
      zh: '请对图片做文字识别（OCR），把结果存为.docx或.pdf',
    },
  },
  {
    endings: ['.zip', '.rar', '.7z'],
    advice: { en: 'unpack it and import the newsletter itself', zh: '请先解压，再导入通讯文件本身' },
  },
]

const usual: BilingualSentence = { en: 'export the newsletter as one of these', zh: '请把通讯导出为其中一种' }

/** How to get from a kind of file that we do not read to one that we do. */
export function adviceFor(ending: string): BilingualSentence {
  return advices.find(({ endings }) => endings.includes(ending))?.advice ?? usual
}

/**
 * Whether a web page or a mail breaks off, as where a download or a copy did. Pages may leave out their last tags, so
 * that one is cut only if it breaks off within text or a tag as well. A mail of parts says where the last one ends.
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
