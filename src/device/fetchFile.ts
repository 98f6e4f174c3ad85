import type { Catalogue } from '../archive/catalogue/catalogue.ts'
import { fromDevice, heldFile, heldJson, keepFile, openArchiveCache } from './archiveCache.ts'
import type { HashedFile } from './integrity.ts'
import { keptCatalogue } from './keptCatalogue.ts'
import { ArchiveError, readJson, requestVerified } from './requestFile.ts'
import { type Late, unlessLate } from './unlessLate.ts'
import { longestSilence } from './withTimeout.ts'

/** How to fetch, check and keep one kind of file. */
export type WantedFile<Value> = {
  /** The parsed file as this version understands it; undefined if it is something else. */
  readonly read: (value: unknown) => Value | undefined
  /** Whether the device should keep it. Called after the download: the reader may have removed it meanwhile. */
  readonly isKept: () => boolean
  /** The entry of this file in a catalogue. */
  readonly listedIn: (catalogue: Catalogue) => HashedFile | undefined
  readonly late: Late
  /** Aborts the request to the host. */
  readonly signal: AbortSignal | undefined
}

/** The ways to the versions that were asked for, by the earlier ones that pages show instead. */
const expected = new WeakMap<object, () => Promise<unknown>>()

/**
 * The version that was asked for, however late, where `fetchFile` returned this earlier one. Undefined where it did not.
 * Throws what `fetchFile` throws.
 */
export function versionAfter(earlier: object): Promise<unknown> | undefined {
  return expected.get(earlier)?.()
}

/**
 * Fetches a file of the archive and checks it against its hash: from the device, else from the host, which is then
 * kept. If this version is late or unavailable, it returns the version that the device holds. Throws an
 * `ArchiveError`, or what the signal throws.
 */
export async function fetchFile<Value extends object>(
  file: HashedFile,
  { read, isKept, listedIn, late, signal }: WantedFile<Value>,
): Promise<Value> {
  const cache = await openArchiveCache()
  const readResponse = async (response: Response): Promise<Value> => {
    const value = read(await readJson(file.file, response))
    if (value) return value
    throw new ArchiveError('damaged', file.file)
  }
  const fetched = async () => {
    const held = await fromDevice(cache, (device) => heldFile(device, file))
    if (held) return readResponse(held)
    const verified = await requestVerified(file, signal)
    // A full device keeps no more, but the file is still shown.
    if (isKept()) await fromDevice(cache, (device) => keepFile(device, file.file, verified.clone()))
    return readResponse(verified)
  }
  const answer = fetched()
  return unlessLate(answer, late, async () => {
    const slow = cache ?? (await openArchiveCache(longestSilence))
    const kept = await fromDevice(slow, keptCatalogue, longestSilence)
    const listed = kept && listedIn(kept)
    const held = listed && (await fromDevice(slow, (device) => heldJson(device, listed), longestSilence))
    const earlier = read(held)
    if (!earlier) return undefined
    expected.set(earlier, () => answer)
    answer.catch(() => expected.set(earlier, fetched))
    return earlier
  })
}
