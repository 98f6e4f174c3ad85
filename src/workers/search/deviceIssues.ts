import { type CatalogueIssue, readIssue } from '../../archive/catalogue.ts'
import { makeSearchable, type SearchableIssue } from '../../archive/search/searchableIssue.ts'
import { addSpellings, type WordSpellings } from '../../archive/search/spelledWords.ts'
import { isWordsOf } from '../../archive/words/issueWords.ts'
import { readIssueWords } from '../../archive/words/packedWords.ts'
import { cachedFiles, readCachedJson, tryDevice } from '../../device/archiveCache.ts'
import type { HashedFile } from '../../device/archiveFile.ts'
import { ArchiveError, readJson, requestVerified } from '../../device/archiveHost.ts'
import { readKeptCatalogue } from '../../device/keptCatalogue.ts'
import type { IssueFile, OpenedArchive } from '../../device/searchRequests.ts'

/** How many issues are read at once. */
const atOnce = 4

/** The most issues that one search fetches: eight years of months, some 800 kilobytes. */
const mostFetched = 100

/** An issue that is being read, or has been. Undefined if it is not available. */
type ComingIssue = Promise<SearchableIssue | undefined>

/** The issues of the archive. Each is read and made searchable once, and kept for later searches. */
export class DeviceIssues {
  /** What was read of each issue, by its id. `files`: its file and the file of its words. */
  private readonly read = new Map<string, { readonly files: string; readonly issue: ComingIssue }>()
  /** The words of all issues that were read, by their pinyin. */
  readonly spellings: WordSpellings = new Map()

  /**
   * Looks up which issues are on the device, and starts to read, in order, new ones and those whose words have arrived. If
   * the device keeps none, it fetches those that no earlier search has read.
   * @returns each issue, newest first; undefined if it is not on the device
   */
  async newestFirst({ files, keeps }: Omit<OpenedArchive, 'names'>): Promise<(ComingIssue | undefined)[]> {
    const device = await cachedVersions(files)
    // If the device does not answer but keeps issues, each file is looked up on it.
    const mayRead = ({ file }: { file: string }) => !keeps || !device || device.cached.has(file)
    const fromHost = hostReader()
    const read: Reader = async (file) => (await readFromDevice(file)) ?? (keeps ? undefined : fromHost(file))
    const issues: (ComingIssue | undefined)[] = []
    for (const [index, { words, ...file }] of (device?.files ?? files).entries()) {
      const isRead = mayRead(file) && (keeps || index < mostFetched)
      const version = words && mayRead(words) ? { ...file, words } : file
      issues.push(isRead ? this.readOnce(version, read, issues.at(-atOnce)) : undefined)
    }
    return issues
  }

  /** @param before what is read first */
  private readOnce(version: IssueFile, read: Reader, before: ComingIssue | undefined): ComingIssue {
    const { id, file, words } = version
    const files = `${file} ${words?.file}`
    const known = this.read.get(id)
    if (known?.files === files) return known.issue
    const issue = Promise.resolve(before).then(() => this.readVersion(version, read).catch(() => undefined))
    const entry = { files, issue }
    this.read.set(id, entry)
    // The next search looks again for what was not available.
    void issue.then((found) => found || this.read.get(id) !== entry || this.read.delete(id))
    return issue
  }

  private async readVersion({ id, words, ...file }: IssueFile, read: Reader): ComingIssue {
    const issue = readIssue(await read(file), id)
    const content = issue && words && (await read(words))
    // A later release may have them in another format.
    const texts = issue && isWordsOf(content, id) ? readIssueWords(content, issue) : undefined
    for (const one of texts?.values() ?? []) addSpellings(this.spellings, one)
    return issue && makeSearchable(issue)
  }
}

/** Reads a file. Returns undefined if it is not available. */
type Reader = (file: HashedFile) => Promise<unknown>

/** Reads a file on the device. */
export const readFromDevice: Reader = (file) => tryDevice((cache) => readCachedJson(cache, file))

/** Returns a reader of files on the host, which requests no more once the host has not answered. */
function hostReader(): Reader {
  let isAway = false
  return async (file) => {
    if (isAway) return undefined
    try {
      return await readJson(file.file, await requestVerified(file))
    } catch (error) {
      isAway ||= error instanceof ArchiveError && error.kind === 'unreachable'
      return undefined
    }
  }
}

/** The paths of the files on the device, and the issues in the versions to read. */
type CachedVersions = { readonly cached: ReadonlySet<string>; readonly files: readonly IssueFile[] }

/**
 * Looks up which issues are on the device. If it has only another version of one, that one must be read: a
 * correction replaces the version that an open page lists. Returns undefined if the device does not answer.
 */
async function cachedVersions(files: readonly IssueFile[]): Promise<CachedVersions | undefined> {
  const cached = await tryDevice(cachedFiles)
  if (!cached || files.every(({ file }) => cached.has(file))) return cached && { cached, files }
  const kept = await tryDevice(readKeptCatalogue)
  const entries = new Map(kept?.issues.map((issue) => [issue.id, issue]))
  return { cached, files: files.map((file) => versionToRead(file, entries.get(file.id), cached)) }
}

function versionToRead(
  listed: IssueFile,
  kept: CatalogueIssue | undefined,
  cached: ReadonlySet<string>,
): IssueFile {
  if (!kept || !cached.has(kept.file) || cached.has(listed.file)) return listed
  const { id, file, sri, words } = kept
  return { id, file, sri, words: listed.words && words }
}
