/** The address of a file of the archive, given its path under `archive/`; for pages and workers of the same host. */
export function archiveAddress(file: string): string {
  const here = typeof document === 'undefined' ? location.href : document.baseURI
  return new URL(`${import.meta.env.BASE_URL}archive/${file}`, here).href
}
