import { isIssue } from '../archive/catalogue.ts'
import { makeSearchable, type SearchableIssue } from '../archive/search/searchableIssue.ts'
import { inTime, longestSilence } from '../device/inTime.ts'
import { integrityOf } from '../device/integrity.ts'
import type { IssueFile, OpenedArchive } from '../device/workers/searchMessages.ts'

const atOnce = 4

/** As many as a reader would let a search fetch: eight years of months, some 800 kilobytes on their way. */
const mostFetched = 100

type Reader = (file: IssueFile) => Promise<ArrayBuffer | undefined>

/** The issues of the device, each read and folded once, and kept for the searches to come. */
export class DeviceIssues {
  private files: readonly IssueFile[] = []
  private keeps = true
  private readonly read = new Map<string, SearchableIssue>()
  private readonly reading = new Map<string, Promise<SearchableIssue | undefined>>()

  /**
   * Looks which issues the device holds now, forgets the others, and begins to read those that are new, in order. Where
   * it keeps none, each search fetches those that no search before it has read.
   */
  async open({ cache: name, files, keeps }: Omit<OpenedArchive, 'names'>): Promise<void> {
    this.files = files
    this.keeps = keeps
    const { cache, held } = await lookAt(name)
    for (const address of this.read.keys()) if (keeps && !held.has(address)) this.read.delete(address)
    if (!cache) return
    const here = files.filter(({ address }) => held.has(address))
    this.readAll(here, fromCache(cache))
  }

  /** How many issues there are, on the device or not. */
  get count(): number {
    return this.files.length
  }

  /** Each issue; at once where it has been read, undefined where it is not to be had. */
  *newestFirst(): Generator<SearchableIssue | Promise<SearchableIssue | undefined> | undefined> {
    if (!this.keeps) this.readAll(this.files.slice(0, mostFetched), fromHost())
    for (const { address } of this.files) yield this.read.get(address) ?? this.reading.get(address)
  }

  private readAll(files: readonly IssueFile[], contentOf: Reader): void {
    const lanes: Promise<unknown>[] = []
    for (const file of files) {
      if (this.read.has(file.address) || this.reading.has(file.address)) continue
      const before = lanes[lanes.length - atOnce] ?? Promise.resolve()
      const issue = before.then(() => this.readFile(file, contentOf))
      lanes.push(issue)
      this.reading.set(file.address, issue)
    }
  }

  private async readFile(file: IssueFile, contentOf: Reader) {
    const { id, address } = file
    try {
      const content = await contentOf(file)
      if (!content) return undefined
      const issue: unknown = JSON.parse(new TextDecoder().decode(content))
      if (!isIssue(issue, id)) return undefined
      const searchable = makeSearchable(issue)
      this.read.set(address, searchable)
      return searchable
    } catch {
      // The issue is not to be had, and the answer says so.
      return undefined
    } finally {
      this.reading.delete(address)
    }
  }
}

/** Reads files of the device. The page mends a spoilt one: it is read then, and not kept as it is now. */
function fromCache(cache: Cache): Reader {
  return async ({ address, sri }) => {
    const held = await (await inTime(cache.match(address, { ignoreVary: true })))?.arrayBuffer()
    return held && (await integrityOf(held)) === sri ? held : undefined
  }
}

/** Reads files of the host, verified, and asks for no more of them where it does not answer. */
function fromHost(): Reader {
  let silent = 0
  return async ({ address, sri: integrity }) => {
    if (silent >= atOnce) return undefined
    try {
      const response = await inTime(fetch(address, { integrity }), longestSilence)
      return response.ok ? await response.arrayBuffer() : undefined
    } catch {
      silent++
      return undefined
    }
  }
}

type Device = { readonly cache: Cache | undefined; readonly held: ReadonlySet<string> }

/** The cache and the addresses that it holds; none where the browser has no cache, forbids it, or does not answer. */
async function lookAt(name: string): Promise<Device> {
  try {
    const cache = await inTime(caches.open(name))
    return { cache, held: new Set((await inTime(cache.keys())).map(({ url }) => url)) }
  } catch {
    return { cache: undefined, held: new Set() }
  }
}
