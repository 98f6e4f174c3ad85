import { readIssue } from '../../archive/catalogue.ts'
import type { PublishedIssue } from '../../archive/publishedIssue.ts'
import { makeSearchable, type SearchableIssue } from '../../archive/search/searchableIssue.ts'
import { addSpellings, type WordSpellings } from '../../archive/search/spelledWords.ts'
import { isWordsOf } from '../../archive/words/issueWords.ts'
import { readIssueWords } from '../../archive/words/packedWords.ts'
import type { IssueFile, OpenedArchive } from '../../device/searchRequests.ts'
import { atOnce, cachedVersions, deviceReader, hostReader, type Reader } from './issueSources.ts'

/** The most issues that one search fetches: eight years of months, some 800 kilobytes. */
const mostFetched = 100

type Asked = Omit<OpenedArchive, 'names'>

/** The issues on the device. Each is read and made searchable once, and kept for later searches. */
export class DeviceIssues {
  private asked: Asked = { files: [], keeps: true }
  private opening: Promise<void> | undefined
  private files: readonly IssueFile[] = []
  /** The files on the device, as far as it has answered. */
  private cached: readonly IssueFile[] = []
  private readonly read = new Map<string, SearchableIssue>()
  private readonly reading = new Map<string, Promise<SearchableIssue | undefined>>()
  private readonly spellings: WordSpellings = new Map()
  /** The files of words that have been read. */
  private readonly wordFiles = new Set<string>()

  /**
   * Looks up which issues are on the device, drops the others, and starts to read, in order, new ones and
   * those whose words have arrived. If the device keeps none, each search fetches the issues that no earlier
   * search has read. If another archive is opened meanwhile, waits for that one.
   */
  open(asked: Asked): Promise<void> {
    this.asked = asked
    this.opening = this.check(asked)
    return this.opening
  }

  private async check(asked: Asked): Promise<void> {
    const { files, keeps } = asked
    const device = await cachedVersions(files)
    if (this.asked !== asked) return this.opening
    this.files = device?.files ?? files
    // If the device does not answer but keeps issues, each file is looked up on it.
    const unsure = keeps ? files : []
    this.cached = device ? device.files.filter(({ file }) => device.cached.has(file)) : unsure
    if (device) this.dropRead(device.cached)
    this.readAll(this.cached, deviceReader())
  }

  /** Drops the issues that are not on the device, and those whose words have arrived since they were read. */
  private dropRead(cached: ReadonlySet<string>): void {
    if (this.asked.keeps) for (const file of this.read.keys()) if (!cached.has(file)) this.read.delete(file)
    for (const one of this.cached)
      if (one.words && cached.has(one.words.file) && this.lacksWords(one)) this.read.delete(one.file)
  }

  /**
   * Opens the archive again if the device could not give all of it: a correction may have replaced an issue.
   */
  async checkAgain(): Promise<void> {
    if (!this.cached.every(({ file }) => this.read.has(file) || this.reading.has(file)))
      await this.open(this.asked)
  }

  /** Returns the words of the issues on the device, by their pinyin. Waits until all are read. */
  async words(): Promise<WordSpellings> {
    await Promise.all(this.reading.values())
    // Words arrive on the device after their issues.
    if (this.cached.some((one) => this.lacksWords(one))) await this.open(this.asked)
    await Promise.all(this.reading.values())
    return this.spellings
  }

  /** How many files of words have been read. */
  get wordsRead(): number {
    return this.wordFiles.size
  }

  /** How many issues the archive has, on the device or not. */
  get count(): number {
    return this.files.length
  }

  /**
   * Yields each issue: at once if it has been read, undefined if it is not available.
   * @param isAgain whether the same search has already asked for those that could not be read
   */
  *newestFirst(
    isAgain = false,
  ): Generator<SearchableIssue | Promise<SearchableIssue | undefined> | undefined> {
    // The device may now have what it lacked before.
    if (!isAgain) this.readAll(this.cached, deviceReader())
    if (!isAgain && !this.asked.keeps) this.readAll(this.files.slice(0, mostFetched), hostReader())
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
      const issue = readIssue(await read(issueFile), id)
      if (!issue) return undefined
      await this.readWords(issueFile, issue, read)
      const searchable = makeSearchable(issue)
      this.read.set(file, searchable)
      return searchable
    } catch {
      // The issue is not available, and the answer counts it as not searched.
      return undefined
    } finally {
      this.reading.delete(file)
    }
  }

  private async readWords({ id, words }: IssueFile, issue: PublishedIssue, read: Reader): Promise<void> {
    const content = words && (await read(words).catch(() => undefined))
    if (!words || content === undefined) return
    this.wordFiles.add(words.file)
    // A later release may have them in another format.
    if (!isWordsOf(content, id)) return
    for (const texts of readIssueWords(content, issue)?.values() ?? []) addSpellings(this.spellings, texts)
  }

  private lacksWords({ words }: IssueFile): boolean {
    return words !== undefined && !this.wordFiles.has(words.file)
  }
}
