import { createStore } from 'zustand'
import { isQuotaExceeded } from '../../device/archiveCache.ts'
import { withTimeout } from '../../device/timeouts.ts'
import { changeOnDisk } from './diskRecord.ts'
import { dropLocal, type LocalRecord, readLocal, withLocal, writeLocal } from './localRecord.ts'
import { type ReadingRecord, writeRecord } from './readingRecordFormat.ts'
import { nothing, parseRemembered, type Remembered } from './remembered.ts'

type Change = (mine: Remembered) => Remembered

/**
 * Whether the memory outlives the page. The device may be `full`, or storage `forbidden`. `apart`: the disk
 * does not answer now, so new changes are kept separately. `crowded` and `unconfirmed`: the disk has no room
 * for the changes, or has not confirmed them, so a killed browser may lose them.
 */
export type Persistence = 'kept' | 'full' | 'forbidden' | 'apart' | 'crowded' | 'unconfirmed'

/** How long to wait for the disk, in milliseconds. */
const diskTimeout = 1000

type DeviceMemory = {
  readonly remembered: Remembered
  /** The record on the disk, as far as the page knows; undefined before the disk has been read. */
  readonly onDisk: ReadingRecord | undefined
  readonly persistence: Persistence
  /** Whether `localStorage` has something that the disk lacks. */
  readonly isLocalAhead: boolean
  /** Changes that the disk has not taken yet, oldest first. */
  readonly unwritten: readonly Change[]
  /** The latest refresh; undefined before the first. */
  readonly refreshing: Promise<void> | undefined
  readonly tellOtherTabs: () => void
}

/** What the device remembers of reading, as far as the page knows, and whether it outlives the page. */
export const deviceMemory = createStore<DeviceMemory>(() => ({
  remembered: nothing,
  onDisk: undefined,
  persistence: 'kept',
  isLocalAhead: false,
  unwritten: [],
  refreshing: undefined,
  tellOtherTabs: () => {},
}))

/** Resolves once the page knows what the device remembers, or knows that the disk is late. */
export function recordKnown(): Promise<void> {
  return deviceMemory.getState().refreshing ?? refreshMemory()
}

/** Changes the memory: at once for the page, and as soon as possible on the disk. `change` may run more than once. */
export function changeMemory(change: Change): void {
  deviceMemory.setState(({ remembered, unwritten }) => ({
    remembered: change(remembered),
    unwritten: [...unwritten, change],
  }))
  void refreshMemory().then(() => deviceMemory.getState().tellOtherTabs())
}

/** Reads the disk and writes what it lacks, for example now that other data has freed space. Never rejects. */
export function refreshMemory(): Promise<void> {
  if (!deviceMemory.getState().refreshing) refreshWhenNeeded()
  const refreshing = withTimeout(syncWithDisk(), diskTimeout).catch(keepLocally)
  deviceMemory.setState({ refreshing })
  return refreshing
}

/** From now on, refreshes whenever another tab has written, or may have written unnoticed. */
function refreshWhenNeeded(): void {
  document.addEventListener('visibilitychange', refreshMemory)
  addEventListener('pagehide', () => keepLocally())
  try {
    const channel = new BroadcastChannel('southwest-china-reading')
    channel.onmessage = refreshMemory
    deviceMemory.setState({ tellOtherTabs: () => channel.postMessage(null) })
  } catch {
    // Without a channel, the page learns of other tabs when the reader comes back to it.
  }
}

/** Reads the disk and writes what it lacks, in one transaction, so that no tab undoes another's change. */
async function syncWithDisk(): Promise<void> {
  let taken: readonly Change[] = []
  let local: LocalRecord | undefined
  let written: ReadingRecord = {}
  await changeOnDisk((value) => {
    const [text, imported, ...quarantined]: unknown[] = listOf(value)
    const onDisk = parseRemembered(typeof text === 'string' ? text : null, quarantined.map(String))
    local = localLeftovers(imported)
    taken = deviceMemory.getState().unwritten
    const remembered = withUnwritten(local ? withLocal(onDisk, local) : onDisk)
    written = remembered.record
    // Shown before it is written back: a full disk can still be read.
    deviceMemory.setState({ remembered, onDisk: onDisk.record, isLocalAhead: local !== undefined })
    if (!local && taken.length === 0) return undefined
    return [writeRecord(remembered.record), local?.text ?? imported, ...remembered.quarantined]
  })
  deviceMemory.setState(({ unwritten }) => ({
    onDisk: written,
    unwritten: unwritten.filter((change) => !taken.includes(change)),
    isLocalAhead: false,
    persistence: 'kept',
  }))
  if (local) dropLocal(local)
}

/** The texts on the disk. A value of another shape may be a later version's record, and is quarantined. */
function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  return value === undefined ? [] : [null, null, JSON.stringify(value)]
}

/**
 * What an older version of the app left in `localStorage`, or this one when the disk had failed. A text that the disk
 * has imported is not imported again: a killed browser may restore a removed text.
 */
function localLeftovers(imported: unknown): LocalRecord | undefined {
  try {
    const local = readLocal(imported)
    const isEmpty = local.text === null && local.remembered.quarantined.length === 0
    return isEmpty ? undefined : local
  } catch {
    return undefined
  }
}

/** When the disk is late or fails, keeps new changes in `localStorage` until the disk can import them. */
function keepLocally(failure?: unknown): void {
  const { onDisk, remembered, unwritten, isLocalAhead } = deviceMemory.getState()
  if (onDisk && unwritten.length === 0 && !isLocalAhead) return
  try {
    const local = readLocal()
    if (onDisk) {
      const all = { ...onDisk, ...remembered.record }
      const changed = Object.keys(all).filter((key) => onDisk[key] !== remembered.record[key])
      const only = (record: ReadingRecord) =>
        Object.fromEntries(changed.map((key) => [key, record[key] ?? {}]))
      writeLocal(
        { ...local.remembered.record, ...only(remembered.record) },
        { ...local.before, ...only(onDisk) },
      )
    } else {
      const known = withUnwritten(local.remembered)
      deviceMemory.setState({ remembered: known })
      if (unwritten.length > 0) writeLocal(known.record, local.before)
      deviceMemory.setState({ unwritten: [] })
    }
    deviceMemory.setState({ isLocalAhead: true, persistence: localPersistence(failure, onDisk) })
  } catch (error) {
    deviceMemory.setState({ persistence: isQuotaExceeded(error) ? 'full' : 'forbidden' })
  }
}

/** How safe changes are that only `localStorage` has. */
function localPersistence(failure: unknown, onDisk: ReadingRecord | undefined): Persistence {
  if (isQuotaExceeded(failure)) return 'crowded'
  return onDisk ? 'unconfirmed' : 'apart'
}

function withUnwritten(remembered: Remembered): Remembered {
  return deviceMemory.getState().unwritten.reduce((mine, change) => change(mine), remembered)
}
