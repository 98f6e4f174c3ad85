import { isIssue } from '../archive/catalogue/catalogue.ts'
import { makeSearchable, type SearchableIssue } from '../archive/search/searchableIssue.ts'
import { fromDevice, heldFiles, heldJson, openArchiveCache } from '../device/archiveCache.ts'
import { ArchiveError, readJson, requestVerified } from '../device/requestFile.ts'
import type { IssueFile, OpenedArchive } from '../device/workers/searchMessages.ts'

const atOnce = 4

/** As many as a reader would let a search fetch: eight years of months, some 800 kilobytes on their way. */
const mostFetched = 100

/** What is in an issue's file; undefined where it is not to be had. */
type Reader = (file: IssueFile) => Promise<unknown>

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
  async open({ files, keeps }: Omit<OpenedArchive, 'names'>): Promise<void> {
    this.files = files
    this.keeps = keeps
    const cache = await openArchiveCache()
    const held = (await fromDevice(cache, heldFiles)) ?? new Set()
    for (const file of this.read.keys()) if (keeps && !held.has(file)) this.read.delete(file)
    const here = files.filter(({ file }) => held.has(file))
    this.readAll(here, (file) => fromDevice(cache, (device) => heldJson(device, file)))
  }

  /** How many issues there are, on the device or not. */
  get count(): number {
    return this.files.length
  }

  /** Each issue; at once where it has been read, undefined where it is not to be had. */
  *newestFirst(): Generator<SearchableIssue | Promise<SearchableIssue | undefined> | undefined> {
    if (!this.keeps) this.readAll(this.files.slice(0, mostFetched), fromHost())
    for (const { file } of this.files) yield this.read.get(file) ?? this.reading.get(file)
  }

  private readAll(files: readonly IssueFile[], read: Reader): void {
    const lanes: Promise<unknown>[] = []
    for (const issueFile of files) {
      const { file } = issueFile
      if (this.read.has(file) || this.reading.has(file)) continue
      const before = lanes[lanes.length - atOnce] ?? Promise.resolve()
      const issue = before.then(() => this.readIssue(issueFile, read))
      lanes.push(issue)
      this.reading.set(file, issue)
    }
  }

  private async readIssue(issueFile: IssueFile, read: Reader): Promise<SearchableIssue | undefined> {
    const { id, file } = issueFile
    try {
      const issue = await read(issueFile)
      if (!isIssue(issue, id)) return undefined
      const searchable = makeSearchable(issue)
      this.read.set(file, searchable)
      return searchable
    } catch {
      // The issue is not to be had, and the answer says so.
      return undefined
    } finally {
      this.reading.delete(file)
    }
  }
}

/** Reads issues of the host, and asks for no more of them where it does not answer. */
function fromHost(): Reader {
  let failures = 0
  return async (issueFile) => {
    if (failures >= atOnce) return undefined
    try {
      return await readJson(issueFile.file, await requestVerified(issueFile))
    } catch (error) {
      if (!isAnswer(error)) failures++
      return undefined
    }
  }
}

/** Whether the host said that it has no such file, or does not give it. */
function isAnswer(error: unknown): boolean {
  return error instanceof ArchiveError && (error.kind === 'missing' || error.kind === 'refused')
}
