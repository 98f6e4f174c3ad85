/** What a file is by its content, with the ending that it should have. */
export type ContentKind = { readonly what: string; readonly ending: string }

const start = 2048

/** The kind of a file by its first bytes. Undefined for plain text and for what we do not know. */
export function contentKind(bytes: Uint8Array): ContentKind | undefined {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, start))
  if (/^[\s\S]{0,1000}%PDF-\d/.test(text)) return { what: 'a PDF', ending: '.pdf' }
  if (text.startsWith('PK\u0003\u0004')) return zipKind(bytes)
  if (text.startsWith('{\\rtf')) return { what: 'an RTF document', ending: '.rtf' }
  if (text.startsWith('\u00d0\u00cf\u0011\u00e0')) return { what: 'an old Office document', ending: '.doc' }
  if (isHtml(text)) return { what: 'a web page', ending: '.html' }
  return isMail(text) ? { what: 'a mail', ending: '.eml' } : undefined
}

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
  if (has('word/document.xml')) return { what: 'a Word document', ending: '.docx' }
  if (has('ppt/presentation.xml')) return { what: 'a PowerPoint presentation', ending: '.pptx' }
  if (has('xl/workbook.xml')) return { what: 'an Excel workbook', ending: '.xlsx' }
  if (has('application/vnd.oasis.opendocument.text')) return { what: 'an OpenDocument text', ending: '.odt' }
  return has('.iwa') ? { what: 'a Pages document', ending: '.pages' } : undefined
}
