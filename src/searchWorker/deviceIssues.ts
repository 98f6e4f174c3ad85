import { isIssue } from '../archive/catalogue/catalogue.ts'
import { makeSearchable, type SearchableIssue } from '../archive/search/searchableIssue.ts'
import { addSpellings, type WordSpellings } from '../archive/search/spelledWords.ts'
import { isWordsOf } from '../archive/words/issueWords.ts'
import { readIssueWords } from '../archive/words/packedWords.ts'
import { fromDevice, heldFiles, heldJson, openArchiveCache } from '../device/archiveCache.ts'
import type { HashedFile } from '../device/integrity.ts'
import { ArchiveError, readJson, requestVerified } from '../device/requestFile.ts'
import type { IssueFile, OpenedArchive } from '../device/workers/searchMessages.ts'

const atOnce = 4

/** The most issues that one search fetches: eight years of months, some 800 kilobytes. */
const mostFetched = 100

/** Reads a file. Undefined if it is not available. */
type Reader = (file: HashedFile) => Promise<unknown>

/** The issues on the device. Each is read and folded once, and kept for later searches. */
export class DeviceIssues {
  private files: readonly IssueFile[] = []
  private keeps = true
  /** Those of the files that the device holds, as far as it has said. */
  private here: readonly IssueFile[] = []
  private readonly read = new Map<string, SearchableIssue>()
  private readonly reading = new Map<string, Promise<SearchableIssue | undefined>>()
  private readonly spellings: WordSpellings = new Map()

  /**
   * Checks which issues the device holds, forgets the others, and starts to read new ones, in order. If the device
   * keeps none, each search fetches the issues that no earlier search has read.
   */
  async open({ files, keeps }: Omit<OpenedArchive, 'names'>): Promise<void> {
    this.files = files
    this.keeps = keeps
    const held = await fromDevice(await openArchiveCache(), heldFiles)
    // A device that does not say what it holds is asked for each, unless the host is.
    const unsure = keeps ? files : []
    this.here = held ? files.filter(({ file }) => held.has(file)) : unsure
    if (keeps && held) for (const file of this.read.keys()) if (!held.has(file)) this.read.delete(file)
    this.readAll(this.here, fromCache())
  }

  /** The words of the issues that the device holds with their words, by pinyin. Waits until all are read. */
  async words(): Promise<WordSpellings> {
    await Promise.all(this.reading.values())
    return this.spellings
  }

  /** How many issues there are, on the device or not. */
  get count(): number {
    return this.files.length
  }

  /** Each issue: at once if it has been read, undefined if it is not available. */
  *newestFirst(): Generator<SearchableIssue | Promise<SearchableIssue | undefined> | undefined> {
    // What the device could not give before, it may give now.
    this.readAll(this.here, fromCache())
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
      const words = issueFile.words && (await read(issueFile.words).catch(() => undefined))
      if (isWordsOf(words, id))
        for (const texts of readIssueWords(words, issue)?.values() ?? []) addSpellings(this.spellings, texts)
      const searchable = makeSearchable(issue)
      this.read.set(file, searchable)
      return searchable
    } catch {
      // The issue is not available, and the answer says so.
      return undefined
    } finally {
      this.reading.delete(file)
    }
  }
}

/** Reads issues from the device. */
function fromCache(): Reader {
  let opened: Promise<Cache | undefined> | undefined
  return async (file) => {
    opened ??= openArchiveCache()
    return fromDevice(await opened, (device) => heldJson(device, file))
  }
}

/** Reads issues from the host, and stops asking once four requests have failed. */
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

/** Whether the host answered that it has no such file, or does not give it. */
function isAnswer(error: unknown): boolean {
  return error instanceof ArchiveError && (error.kind === 'missing' || error.kind === 'refused')
}
