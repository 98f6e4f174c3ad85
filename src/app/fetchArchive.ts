import {
  type ArchiveFile,
  type Catalogue,
  type CatalogueIssue,
  isIssue,
  isNewerCatalogue,
} from '../archive/catalogue.ts'
import { type Glossary, isGlossary } from '../archive/names/glossary.ts'
import { readCatalogue } from '../archive/packedCatalogue.ts'
import type { PublishedIssue } from '../archive/publishedIssue.ts'
import { heldFile, heldJson, keepFile, keptCatalogue, openDeviceArchive } from '../device/deviceArchive.ts'
import { ArchiveError, requestFile, requestVerified } from '../device/requestFile.ts'

/** The catalogue, and whether the host's is of a later format, so that the device's own stands in for it. */
export type FetchedCatalogue = Catalogue & { readonly hostIsNewer?: true }

/** How long a network may keep a reader waiting for the catalogue before the device's own answers. */
const patience = 3000

/**
 * The catalogue as the host has it, else as the device kept it: a host that is slow, or answers with something else or
 * in a format of tomorrow, takes nothing from the reader. Throws an `ArchiveError` where there is neither.
 */
export async function fetchCatalogue(): Promise<FetchedCatalogue> {
  const asking = new AbortController()
  const requested = requestCatalogue(asking.signal)
  try {
    return await Promise.race([requested, new Promise<never>((_, reject) => setTimeout(reject, patience))])
  } catch (error) {
    const kept = await fromDevice(await openDeviceArchive(), keptCatalogue)
    if (!kept) return requested
    asking.abort()
    return error instanceof ArchiveError && error.kind === 'newer' ? { ...kept, hostIsNewer: true } : kept
  }
}

async function requestCatalogue(signal: AbortSignal): Promise<Catalogue> {
  const file = 'catalogue.json'
  const received = await readJson(file, await requestFile(file, { signal, cache: 'no-cache' }))
  const catalogue = readCatalogue(received)
  if (catalogue) return catalogue
  throw new ArchiveError(isNewerCatalogue(received) ? 'newer' : 'damaged', file)
}

/**
 * The issue, exactly as the catalogue's hash promises it: from the device, else from the host, and then it is kept.
 * Where that version cannot be had, the one that the device has of it. Throws an `ArchiveError`.
 */
export function fetchIssue(record: CatalogueIssue, signal?: AbortSignal): Promise<PublishedIssue> {
  return fetchKept(record, signal, {
    isWanted: (value): value is PublishedIssue => isIssue(value, record.id),
    recordIn: ({ issues }) => issues.find(({ id }) => id === record.id),
  })
}

/** The glossary, as `fetchIssue` fetches an issue. Throws an `ArchiveError`. */
export function fetchGlossary(file: ArchiveFile, signal?: AbortSignal): Promise<Glossary> {
  return fetchKept(file, signal, { isWanted: isGlossary, recordIn: ({ glossary }) => glossary })
}

type Wanted<Value> = {
  readonly isWanted: (value: unknown) => value is Value
  readonly recordIn: (catalogue: Catalogue) => ArchiveFile | undefined
}

async function fetchKept<Value>(
  wanted: ArchiveFile,
  signal: AbortSignal | undefined,
  { isWanted, recordIn }: Wanted<Value>,
): Promise<Value> {
  const cache = await openDeviceArchive()
  try {
    const held = await fromDevice(cache, (device) => heldFile(device, wanted))
    const response = held ?? (await requestVerified(wanted, signal))
    // A full device keeps no more, and is no reason not to show what has come.
    if (!held) await fromDevice(cache, (device) => keepFile(device, wanted, response.clone()))
    const value = await readJson(wanted.file, response)
    if (isWanted(value)) return value
    throw new ArchiveError('damaged', wanted.file)
  } catch (error) {
    const kept = await fromDevice(cache, keptCatalogue)
    const earlier = await fromDevice(cache, (device) => heldJson(device, kept && recordIn(kept)))
    if (isWanted(earlier)) return earlier
    throw error
  }
}

/** What the device says, if anything: one that fails is no reason not to ask the host. */
function fromDevice<Value>(
  cache: Cache | undefined,
  ask: (cache: Cache) => Promise<Value | undefined>,
): Promise<Value | undefined> | undefined {
  return cache && ask(cache).catch(() => undefined)
}

async function readJson(file: string, response: Response): Promise<unknown> {
  return response.json().catch(() => {
    throw new ArchiveError('damaged', file)
  })
}
