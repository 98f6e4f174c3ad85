import type { ArchiveFile } from '../archive/catalogue.ts'

/** A file of the archive: its path under `archive/`, and its hash as Subresource Integrity writes it. */
export type HashedFile = Pick<ArchiveFile, 'file' | 'sri'>

/**
 * Returns the address of a file of the archive. Pages and workers of the same site share it.
 * @param file the file's path under `archive/`
 */
export function archiveAddress(file: string): string {
  const here = typeof document === 'undefined' ? location.href : document.baseURI
  return new URL(`${import.meta.env.BASE_URL}archive/${file}`, here).href
}

/** Returns the SHA-256 of the content, as Subresource Integrity writes it (https://www.w3.org/TR/SRI/). */
export async function integrityOf(content: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content))
  return `sha256-${btoa(String.fromCharCode(...digest))}`
}

/** Returns the content of the response if it is complete and has this hash, otherwise undefined. */
export async function verifiedContent(response: Response, sri: string): Promise<ArrayBuffer | undefined> {
  const content = await response.arrayBuffer().catch(() => undefined)
  return content && (await integrityOf(content)) === sri ? content : undefined
}
