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
