import { readIssue } from '../../archive/catalogue/readIssue.ts'
import type { PublishedIssue } from '../../archive/publishedIssue.ts'
import { makeSearchable, type SearchableIssue } from '../../archive/search/searchableIssue.ts'
import { addSpellings, type WordSpellings } from '../../archive/search/spelledWords.ts'
import { isWordsOf } from '../../archive/words/issueWords.ts'
import { readIssueWords } from '../../archive/words/packedWords.ts'
import type { IssueFile, OpenedArchive } from '../../device/searchRequests.ts'
import { heldVersions } from './heldVersions.ts'
import { atOnce, fromCache, fromHost, type Reader } from './issueSources.ts'

/** The most issues that one search fetches: eight years of months, some 800 kilobytes. */
const mostFetched = 100

type Asked = Omit<OpenedArchive, 'names'>

/** The issues on the device. Each is read and folded once, and kept for later searches. */
export class DeviceIssues {
  private asked: Asked = { files: [], keeps: true }
  private opening: Promise<void> | undefined
  private files: readonly IssueFile[] = []
  /** Those of the files that the device holds, as far as it has said. */
  private here: readonly IssueFile[] = []
  private readonly read = new Map<string, SearchableIssue>()
  private readonly reading = new Map<string, Promise<SearchableIssue | undefined>>()
  private readonly spellings: WordSpellings = new Map()
  /** The files of words that have been read. */
  private readonly spelt = new Set<string>()

  /**
   * Checks which issues the device holds, forgets the others, and starts to read new ones, in order; again those whose
   * words have come. If the device keeps none, each search fetches the issues that no earlier search has read. Waits for
   * an archive that is opened meanwhile.
   */
  open(asked: Asked): Promise<void> {
    this.asked = asked
    this.opening = this.check(asked)
    return this.opening
  }

  private async check(asked: Asked): Promise<void> {
    const { files, keeps } = asked
    const device = await heldVersions(files)
    if (this.asked !== asked) return this.opening
    this.files = device?.files ?? files
    // A device that does not say what it holds is asked for each, unless the host is.
    const unsure = keeps ? files : []
    this.here = device ? device.files.filter(({ file }) => device.held.has(file)) : unsure
    if (device) this.forgetRead(device.held)
    this.readAll(this.here, fromCache())
  }

  /** Forgets the issues that the device does not hold, and those whose words have come since they were read. */
  private forgetRead(held: ReadonlySet<string>): void {
    if (this.asked.keeps) for (const file of this.read.keys()) if (!held.has(file)) this.read.delete(file)
    for (const one of this.here)
      if (one.words && held.has(one.words.file) && this.lacksWords(one)) this.read.delete(one.file)
  }

  /** Opens the archive again if the device could not give all of it: a correction may have taken an issue's place. */
  async checkAgain(): Promise<void> {
    if (!this.here.every(({ file }) => this.read.has(file) || this.reading.has(file)))
      await this.open(this.asked)
  }

  /** The words of the issues that the device holds with their words, by pinyin. Waits until all are read. */
  async words(): Promise<WordSpellings> {
    await Promise.all(this.reading.values())
    // They come to the device after their issues.
    if (this.here.some((one) => this.lacksWords(one))) await this.open(this.asked)
    await Promise.all(this.reading.values())
    return this.spellings
  }

  /** How many files of words have been read. */
  get wordsRead(): number {
    return this.spelt.size
  }

  /** How many issues there are, on the device or not. */
  get count(): number {
    return this.files.length
  }

  /**
   * Each issue: at once if it has been read, undefined if it is not available.
   * @param isAgain whether the same search has asked for those that could not be read
   */
  *newestFirst(
    isAgain = false,
  ): Generator<SearchableIssue | Promise<SearchableIssue | undefined> | undefined> {
    // What the device could not give before, it may give now.
    if (!isAgain) this.readAll(this.here, fromCache())
    if (!isAgain && !this.asked.keeps) this.readAll(this.files.slice(0, mostFetched), fromHost())
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
      // The issue is not available, and the answer says so.
      return undefined
    } finally {
      this.reading.delete(file)
    }
  }

  private async readWords({ id, words }: IssueFile, issue: PublishedIssue, read: Reader): Promise<void> {
    const content = words && (await read(words).catch(() => undefined))
    if (!words || content === undefined) return
    this.spelt.add(words.file)
    // A later release may have them in another format.
    if (!isWordsOf(content, id)) return
    for (const texts of readIssueWords(content, issue)?.values() ?? []) addSpellings(this.spellings, texts)
  }

  private lacksWords({ words }: IssueFile): boolean {
    return words !== undefined && !this.spelt.has(words.file)
  }
}
