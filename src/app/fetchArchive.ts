import { believedCatalogue, passedOver } from '../archive/believedCatalogue.ts'
import { type ArchiveFile, type Catalogue, type CatalogueIssue, isIssue } from '../archive/catalogue.ts'
import { type Glossary, isGlossary } from '../archive/names/glossary.ts'
import type { PublishedIssue } from '../archive/publishedIssue.ts'
import {
  fromDevice,
  heldFile,
  heldFiles,
  heldJson,
  keepFile,
  openArchiveCache,
} from '../device/archiveCache.ts'
import { keptCatalogue } from '../device/keptCatalogue.ts'
import { ArchiveError, readJson, requestVerified } from '../device/requestFile.ts'
import { askHost } from './askHost.ts'
import { readPreferences } from './memory/preferences.ts'
import { unlessLate } from './patience.ts'

/** The catalogue; whether it is the device's own, for want of the host's word; and whether that is of a later format. */
export type FetchedCatalogue = Catalogue & { readonly isFromDevice?: true; readonly hostIsNewer?: true }

/**
 * The catalogue as the host has it, else as the device kept it: a host that is late, or answers with something else, of
 * an earlier build or in a format of tomorrow, takes nothing from the reader. Throws an `ArchiveError` where there is
 * neither.
 */
export async function fetchCatalogue(): Promise<FetchedCatalogue> {
  const kept = keptOnDevice()
  let hostIsNewer = false
  const latest = fetchLatest(kept).catch((error: unknown) => {
    hostIsNewer = error instanceof ArchiveError && error.kind === 'newer'
    throw error
  })
  return unlessLate(latest, async () => {
    const own = await kept
    return own && { ...own, isFromDevice: true, ...(hostIsNewer && { hostIsNewer }) }
  })
}

/**
 * The catalogue as the host has it, however long that takes, and with it what the device has of issues that are merely
 * not listed; the device's own where the host's is of an earlier build. Throws an `ArchiveError`.
 */
export async function fetchLatest(kept = keptOnDevice()): Promise<FetchedCatalogue> {
  const [host, own] = await Promise.all([askHost(), kept])
  if (!own) return host
  // To look through a device of thousands of files takes longer than all else here.
  const isShort = passedOver(own, host).length > 0
  const files = isShort && (await fromDevice(await openArchiveCache(), heldFiles))
  const believed = believedCatalogue(own, host, files || new Set())
  return believed === own ? { ...own, isFromDevice: true } : believed
}

async function keptOnDevice(): Promise<Catalogue | undefined> {
  return fromDevice(await openArchiveCache(), keptCatalogue)
}

/**
 * The issue, exactly as the catalogue's hash promises it: from the device, else from the host, and then it is kept,
 * unless the reader took it off the device. Where that version cannot be had, or is late, the one that the device has
 * of it. Throws an `ArchiveError`.
 */
export function fetchIssue(record: CatalogueIssue, signal?: AbortSignal): Promise<PublishedIssue> {
  return fetchKept(record, signal, {
    isKept: () => !readPreferences().withoutIssues.includes(record.id),
    isWanted: (value): value is PublishedIssue => isIssue(value, record.id),
    recordIn: ({ issues }) => issues.find(({ id }) => id === record.id),
  })
}

/** The glossary, as `fetchIssue` fetches an issue. Throws an `ArchiveError`. */
export function fetchGlossary(file: ArchiveFile, signal?: AbortSignal): Promise<Glossary> {
  return fetchKept(file, signal, {
    isKept: () => true,
    isWanted: isGlossary,
    recordIn: ({ glossary }) => glossary,
  })
}

type Wanted<Value> = {
  /** Asked once it has come: the reader may have taken it off the device meanwhile. */
  readonly isKept: () => boolean
  readonly isWanted: (value: unknown) => value is Value
  readonly recordIn: (catalogue: Catalogue) => ArchiveFile | undefined
}

async function fetchKept<Value extends object>(
  file: ArchiveFile,
  signal: AbortSignal | undefined,
  { isKept, isWanted, recordIn }: Wanted<Value>,
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
  return unlessLate(fetched(), async () => {
    const kept = await fromDevice(cache, keptCatalogue)
    const record = kept && recordIn(kept)
    const earlier = record && (await fromDevice(cache, (device) => heldJson(device, record)))
    return isWanted(earlier) ? earlier : undefined
  })
}
