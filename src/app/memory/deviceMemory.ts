import { changeKept } from './keptOnDisk.ts'
import { changeLocal, dropLocal, type LocalRecord, readLocal } from './localRecord.ts'
import { writeRecord } from './readingRecordFormat.ts'
import { mergeRemembered, nothing, parseRemembered, type Remembered } from './remembered.ts'
import { createStore } from './store.ts'

type Change = (mine: Remembered) => Remembered

/**
 * Whether what is remembered outlives the page: the device may be full, or forbid it; or may not say now what it
 * remembers, and takes what is new apart from that.
 */
export type Persistence = 'kept' | 'full' | 'forbidden' | 'apart'

/** How long the device is waited for, in milliseconds. */
const patience = 1000

type DeviceMemory = { readonly remembered: Remembered; readonly persistence: Persistence }

/** What the device remembers of the reading, as far as that is known, and whether that outlives the page. */
export const deviceMemory = createStore<DeviceMemory>({ remembered: nothing, persistence: 'kept' })

let isRead = false
/** What the device has not taken yet, oldest first. */
let unwritten: readonly Change[] = []
let latest: Promise<void> | undefined
let channel: BroadcastChannel | undefined

/** Resolves once it is known what the device remembers of the reading, or that it is not going to say so soon. */
export function recordKnown(): Promise<void> {
  return latest ?? refresh()
}

/** Changes it: for the page at once, for the device as soon as that can be. The change may be made more than once. */
export function changeMemory(change: Change): void {
  const { remembered, persistence } = deviceMemory.read()
  unwritten = [...unwritten, change]
  deviceMemory.write({ remembered: change(remembered), persistence })
  void refresh().then(() => channel?.postMessage(null))
}

/** Looks at what the device has, and gives it what it lacks. Never rejects. */
function refresh(): Promise<void> {
  if (!latest) refreshWhenNeeded()
  const late = new Promise((_, reject) => setTimeout(reject, patience))
  latest = Promise.race([syncWithDisk(), late]).then(() => {}, keepLocally)
  return latest
}

/** From now on, looks again whenever another tab has written, or may have unheard. */
function refreshWhenNeeded(): void {
  document.addEventListener('visibilitychange', refresh)
  addEventListener('pagehide', keepLocally)
  try {
    channel = new BroadcastChannel('southwest-china-reading')
    channel.onmessage = refresh
  } catch {
    // Other tabs are heard of when the reader comes back to this one.
  }
}

/** Takes over what the device has, and writes what it lacks, in one step: no tab undoes what another does. */
async function syncWithDisk(): Promise<void> {
  let kept = nothing
  let taken: readonly Change[] = []
  let local: LocalRecord | undefined
  await changeKept((value) => {
    const [text, seen, ...quarantined]: unknown[] = Array.isArray(value) ? value : []
    const there = parseRemembered(typeof text === 'string' ? text : null, quarantined.map(String))
    local = localLeftovers(seen)
    taken = unwritten
    kept = applied(local ? mergeRemembered(there, local.remembered) : there)
    const isNew = local !== undefined || taken.length > 0
    return isNew ? [writeRecord(kept.record), local?.text ?? seen, ...kept.quarantined] : undefined
  })
  unwritten = unwritten.filter((change) => !taken.includes(change))
  isRead = true
  deviceMemory.write({ remembered: applied(kept), persistence: 'kept' })
  if (local) dropLocal(local)
}

/**
 * What an older version of the reader left in `localStorage`, or this one where the disk had failed. A text that the
 * disk has seen is not taken in again: a browser that is killed may have it back after it was removed.
 */
function localLeftovers(seen: unknown): LocalRecord | undefined {
  try {
    const local = readLocal(seen)
    return local.text !== null || local.quarantined.size > 0 ? local : undefined
  } catch {
    return undefined
  }
}

/** Where the disk is late or refuses: keeps in `localStorage` what is new, until it can be taken in from there. */
function keepLocally(): void {
  if (isRead && unwritten.length === 0) return
  deviceMemory.write(keptLocally())
}

function keptLocally(): DeviceMemory {
  const { remembered } = deviceMemory.read()
  try {
    const there = changeLocal(applied)
    if (isRead) return { remembered, persistence: 'kept' }
    unwritten = []
    return { remembered: there, persistence: typeof indexedDB === 'undefined' ? 'kept' : 'apart' }
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError'
    return { remembered, persistence: isFull ? 'full' : 'forbidden' }
  }
}

function applied(to: Remembered): Remembered {
  return unwritten.reduce((mine, change) => change(mine), to)
}
