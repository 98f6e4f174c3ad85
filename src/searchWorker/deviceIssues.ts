import { isIssue } from '../archive/catalogue.ts'
import { integrityOf } from '../archive/deviceCache.ts'
import { makeSearchable, type SearchableIssue } from '../archive/search/searchableIssue.ts'
import type { IssueFile } from '../archive/search/searchMessages.ts'

const atOnce = 4

/** The issues of the device, each read and folded once, and kept for the searches to come. */
export class DeviceIssues {
  private files: readonly IssueFile[] = []
  private readonly read = new Map<string, SearchableIssue>()
  private readonly reading = new Map<string, Promise<SearchableIssue | undefined>>()

  /** Looks which issues the device holds now, forgets the others, and begins to read those that are new, in order. */
  async open(cacheName: string, files: readonly IssueFile[]): Promise<void> {
    this.files = files
    const cache = await openCache(cacheName)
    const listed = new Set(files.map(({ address }) => address))
    const held = new Set((await cache?.keys())?.map(({ url }) => url).filter((url) => listed.has(url)))
    for (const address of this.read.keys()) if (!held.has(address)) this.read.delete(address)
    const lanes: Promise<unknown>[] = []
    for (const file of files) {
      const { address } = file
      if (!cache || !held.has(address) || this.read.has(address) || this.reading.has(address)) continue
      const before = lanes[lanes.length - atOnce] ?? Promise.resolve()
      const issue = before.then(() => this.readFile(cache, file))
      lanes.push(issue)
      this.reading.set(address, issue)
    }
  }

  /** How many issues there are, on the device or not. */
  get count(): number {
    return this.files.length
  }

  /** Each issue; at once where it has been read, undefined where the device does not hold it. */
  *newestFirst(): Generator<SearchableIssue | Promise<SearchableIssue | undefined> | undefined> {
    for (const { address } of this.files) yield this.read.get(address) ?? this.reading.get(address)
  }

  private async readFile(cache: Cache, { id, address, sri }: IssueFile) {
    try {
      const held = await (await cache.match(address, { ignoreVary: true }))?.arrayBuffer()
      // The page mends a spoilt file: it is read then, and not kept as it is now.
      if (!held || (await integrityOf(held)) !== sri) return undefined
      const issue: unknown = JSON.parse(new TextDecoder().decode(held))
      if (!isIssue(issue, id)) return undefined
      const searchable = makeSearchable(issue)
      this.read.set(address, searchable)
      return searchable
    } catch {
      // The device does not hold the issue, and the answer says so.
      return undefined
    } finally {
      this.reading.delete(address)
    }
  }
}

/** The cache; undefined where the browser has none, or forbids it. */
async function openCache(name: string): Promise<Cache | undefined> {
  try {
    return await caches.open(name)
  } catch {
    return undefined
  }
}
