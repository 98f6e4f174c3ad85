import { createStore } from 'zustand'
import { isQuotaExceeded } from '../../device/archiveCache.ts'
import { changeKept } from './keptOnDisk.ts'
import { changeLocal, dropLocal, type LocalRecord, readLocal } from './localRecord.ts'
import { writeRecord } from './readingRecordFormat.ts'
import { mergeRemembered, nothing, parseRemembered, type Remembered } from './remembered.ts'

type Change = (mine: Remembered) => Remembered

/**
 * Whether the memory outlives the page. The device may be `full`, or storage `forbidden`. `apart`: the disk gives no
 * answer now, so new changes are kept separately. `crowded` and `unconfirmed`: the disk has no room for the changes, or
 * has not confirmed them, so a killed browser may lose them.
 */
export type Persistence = 'kept' | 'full' | 'forbidden' | 'apart' | 'crowded' | 'unconfirmed'

/** How long to wait for the disk, in milliseconds. */
export const diskTimeout = 1000

type DeviceMemory = { readonly remembered: Remembered; readonly persistence: Persistence }

/** What the device remembers of reading, as far as the page knows, and whether it outlives the page. */
export const deviceMemory = createStore<DeviceMemory>(() => ({ remembered: nothing, persistence: 'kept' }))

let isRead = false
/** Whether `localStorage` has something that the disk lacks. */
let isBeside = false
/** Changes that the disk has not taken yet, oldest first. */
let unwritten: readonly Change[] = []
let latest: Promise<void> | undefined
let channel: BroadcastChannel | undefined

/** Resolves once the page knows what the device remembers, or knows that the disk is late. */
export function recordKnown(): Promise<void> {
  return latest ?? refresh()
}

/** Changes the memory: at once for the page, and as soon as possible on the disk. `change` may run more than once. */
export function changeMemory(change: Change): void {
  unwritten = [...unwritten, change]
  deviceMemory.setState(({ remembered }) => ({ remembered: change(remembered) }))
  void refresh().then(() => channel?.postMessage(null))
}

/** Tries again to write what the disk has not taken, when something else has made room. */
export function retryWriting(): Promise<void> {
  return refresh()
}

/** Reads the disk and writes what it lacks. Never rejects. */
function refresh(): Promise<void> {
  if (!latest) refreshWhenNeeded()
  const late = new Promise((_, reject) => setTimeout(reject, diskTimeout))
  latest = Promise.race([syncWithDisk(), late]).then(() => {}, keepLocally)
  return latest
}

/** From now on, refreshes whenever another tab has written, or may have written unnoticed. */
function refreshWhenNeeded(): void {
  document.addEventListener('visibilitychange', refresh)
  addEventListener('pagehide', () => keepLocally())
  try {
    channel = new BroadcastChannel('southwest-china-reading')
    channel.onmessage = refresh
  } catch {
    // Without a channel, the page learns of other tabs when the reader comes back to it.
  }
}

/** Reads the disk and writes what it lacks, in one transaction, so that no tab undoes another's change. */
async function syncWithDisk(): Promise<void> {
  let taken: readonly Change[] = []
  let local: LocalRecord | undefined
  await changeKept((value) => {
    const [text, seen, ...quarantined]: unknown[] = Array.isArray(value) ? value : []
    const there = parseRemembered(typeof text === 'string' ? text : null, quarantined.map(String))
    local = localLeftovers(seen)
    taken = unwritten
    const kept = applied(local ? mergeRemembered(there, local.remembered) : there)
    showRead(kept, local !== undefined)
    const isNew = local !== undefined || taken.length > 0
    return isNew ? [writeRecord(kept.record), local?.text ?? seen, ...kept.quarantined] : undefined
  })
  unwritten = unwritten.filter((change) => !taken.includes(change))
  isBeside = false
  deviceMemory.setState({ persistence: 'kept' })
  if (local) dropLocal(local)
}

/** Shows what was read before it is written back: a disk that has no room can still be read. */
function showRead(remembered: Remembered, hasLeftovers: boolean): void {
  isRead = true
  isBeside = hasLeftovers
  deviceMemory.setState({ remembered })
}

/**
 * What an older version of the app left in `localStorage`, or this one when the disk had failed. A text that the disk
 * has seen is not imported again: a killed browser may restore a removed text.
 */
function localLeftovers(seen: unknown): LocalRecord | undefined {
  try {
    const local = readLocal(seen)
    return local.text !== null || local.quarantined.size > 0 ? local : undefined
  } catch {
    return undefined
  }
}

/** When the disk is late or fails, keeps new changes in `localStorage` until the disk can import them. */
function keepLocally(failure?: unknown): void {
  if (isRead && unwritten.length === 0 && !isBeside) return
  deviceMemory.setState(keptLocally(failure))
}

function keptLocally(failure: unknown): DeviceMemory {
  const { remembered } = deviceMemory.getState()
  try {
    const there = changeLocal(applied)
    isBeside = true
    const persistence = persistenceBeside(failure)
    if (isRead) return { remembered, persistence }
    unwritten = []
    return { remembered: there, persistence }
  } catch (error) {
    return { remembered, persistence: isQuotaExceeded(error) ? 'full' : 'forbidden' }
  }
}

/** What holds for changes that only `localStorage` has. */
function persistenceBeside(failure: unknown): Persistence {
  if (isQuotaExceeded(failure)) return 'crowded'
  if (isRead) return 'unconfirmed'
  return typeof indexedDB === 'undefined' ? 'kept' : 'apart'
}

function applied(to: Remembered): Remembered {
  return unwritten.reduce((mine, change) => change(mine), to)
}
