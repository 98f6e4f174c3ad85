import type { ArchiveFile } from '../archive/catalogue/catalogue.ts'

/** A file of the archive: its path under `archive/`, and its hash as Subresource Integrity writes it. */
export type HashedFile = Pick<ArchiveFile, 'file' | 'sri'>

/** SHA-256 of the content, as Subresource Integrity writes it (https://www.w3.org/TR/SRI/). */
export async function integrityOf(content: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content))
  return `sha256-${btoa(String.fromCharCode(...digest))}`
}

/** The content of the response, if it is whole and has this hash; otherwise undefined. */
export async function wholeContent(answer: Response, sri: string): Promise<ArrayBuffer | undefined> {
  const content = await answer.arrayBuffer().catch(() => undefined)
  return content && (await integrityOf(content)) === sri ? content : undefined
}
