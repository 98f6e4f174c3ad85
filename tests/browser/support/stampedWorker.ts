import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What the build has written into its service worker; that of the kill switch has nothing. */
const stamp = /\{"order":\d+,"content":"([^"]*)"\}/

/** Changes what the service worker of the build in a folder says of its release. */
export async function stampAnew(
  folder: string,
  { order, content }: { readonly order: number; readonly content?: string },
): Promise<void> {
  const file = join(folder, 'sw.js')
  const worker = await readFile(file, 'utf8')
  const write = (_: string, own: string) => JSON.stringify({ order, content: content ?? own })
  // It may be a link to that of another build.
  await rm(file)
  await writeFile(file, worker.replace(stamp, write))
}
