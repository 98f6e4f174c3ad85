import { isIssue } from '../archive/catalogue.ts'
import { makeSearchable, type SearchableIssue } from '../archive/search/searchableIssue.ts'
import type { IssueFile } from '../archive/search/searchMessages.ts'

const atOnce = 4

/** The issues of the device, each read and folded once, and kept for the searches to come. */
export class DeviceIssues {
  private files: readonly IssueFile[] = []
  private readonly read = new Map<string, SearchableIssue>()
  private readonly reading = new Map<string, Promise<SearchableIssue | undefined>>()

  /** Takes in which issues there are now, forgets the others, and begins to read what it has not. */
  open(cacheName: string, files: readonly IssueFile[]): void {
    this.files = files
    const listed = new Set(files.map(({ address }) => address))
    for (const address of this.read.keys()) if (!listed.has(address)) this.read.delete(address)
    const missing = files.filter(({ address }) => !this.read.has(address) && !this.reading.has(address))
    const cache = caches.open(cacheName)
    const lanes: Promise<unknown>[] = Array.from({ length: atOnce }, () => Promise.resolve())
    missing.forEach((file, index) => {
      const lane = lanes[index % atOnce] ?? Promise.resolve()
      const issue = lane.then(() => this.readFile(cache, file))
      lanes[index % atOnce] = issue
      this.reading.set(file.address, issue)
    })
  }

  /** How many issues there are, on the device or not. */
  get count(): number {
    return this.files.length
  }

  /** Each issue; at once where it has been read, undefined where the device does not hold it. */
  *newestFirst(): Generator<SearchableIssue | Promise<SearchableIssue | undefined> | undefined> {
    for (const { address } of this.files) yield this.read.get(address) ?? this.reading.get(address)
  }

  private async readFile(cache: Promise<Cache>, { id, address }: IssueFile) {
    try {
      const held = await (await cache).match(address, { ignoreVary: true })
      const issue: unknown = await held?.json()
      if (!isIssue(issue, id)) return undefined
      const searchable = makeSearchable(issue)
      this.read.set(address, searchable)
      return searchable
    } catch {
      // No cache, or a spoilt file in it: the device does not hold the issue, and the answer says so.
      return undefined
    } finally {
      this.reading.delete(address)
    }
  }
}
