import type { Catalogue } from '../archive/catalogue/catalogue.ts'
import { fromDevice, heldFile, heldJson, keepFile, openArchiveCache } from './archiveCache.ts'
import type { HashedFile } from './integrity.ts'
import { keptCatalogue } from './keptCatalogue.ts'
import { ArchiveError, readJson, requestVerified } from './requestFile.ts'
import { type Late, unlessLate } from './unlessLate.ts'

/** What is known of a file by whoever wants what is in it. */
export type WantedFile<Value> = {
  readonly isWanted: (value: unknown) => value is Value
  /** Whether the device is to keep it. Asked once it has come: the reader may have taken it off the device meanwhile. */
  readonly isKept: () => boolean
  /** The version of it that a catalogue lists. */
  readonly listedIn: (catalogue: Catalogue) => HashedFile | undefined
  readonly late: Late
  /** Ends the request to the host. */
  readonly signal: AbortSignal | undefined
}

/**
 * What is in a file of the archive, exactly as its hash promises it: from the device, else from the host, and then it is
 * kept. Where that version cannot be had, or is late, the one that the device has of it. Throws an `ArchiveError`, or
 * what the signal throws.
 */
export async function fetchFile<Value extends object>(
  file: HashedFile,
  { isWanted, isKept, listedIn, late, signal }: WantedFile<Value>,
): Promise<Value> {
  const cache = await openArchiveCache()
  const read = async (response: Response): Promise<Value> => {
    const value = await readJson(file.file, response)
    if (isWanted(value)) return value
    throw new ArchiveError('damaged', file.file)
  }
  const fetched = async () => {
    const held = await fromDevice(cache, (device) => heldFile(device, file))
    if (held) return read(held)
    const verified = await requestVerified(file, signal)
    // A full device keeps no more, and is no reason not to show what has come.
    if (isKept()) await fromDevice(cache, (device) => keepFile(device, file.file, verified.clone()))
    return read(verified)
  }
  return unlessLate(fetched(), late, async () => {
    const kept = await fromDevice(cache, keptCatalogue)
    const listed = kept && listedIn(kept)
    const earlier = listed && (await fromDevice(cache, (device) => heldJson(device, listed)))
    return isWanted(earlier) ? earlier : undefined
  })
}
