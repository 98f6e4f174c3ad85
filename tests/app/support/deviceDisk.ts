import {
  IDBDatabase as DiskConnection,
  IDBObjectStore as DiskStore,
  IDBTransaction as DiskTransaction,
  IDBFactory,
} from 'fake-indexeddb'
import { vi } from 'vitest'
import { parseRecord, type ReadingRecord, writeRecord } from '../../../src/app/memory/readingRecordFormat.ts'

const database = 'southwest-china-reading'

/** Gives the device an empty disk, as when the reader clears the site's storage. */
export function emptyDisk(): void {
  Object.assign(globalThis, { indexedDB: new IDBFactory() })
}

/** The texts on the disk: the record, one imported from `localStorage`, and the quarantined ones. */
export async function textsOnDisk(): Promise<unknown[]> {
  return inStore('readonly', (store) => store.get(database))
}

/** The record of the reading that is on the disk. */
export async function storedRecord(): Promise<ReadingRecord> {
  const [text] = (await textsOnDisk()) ?? []
  return parseRecord(String(text)).record
}

/** Makes writing to the disk and to `localStorage` fail until mocks are restored. */
export function refuseWriting(reason: string): void {
  const refuse = () => {
    throw new DOMException('', reason)
  }
  const { transaction } = DiskConnection.prototype
  vi.spyOn(DiskConnection.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    ...[names, mode]
  ) {
    return mode === 'readwrite' ? refuse() : transaction.call(this, names, mode)
  })
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse)
}

/** The disk can be read, and undoes each transaction that writes, until mocks are restored. */
export function fillDisk(reason = 'QuotaExceededError'): void {
  const writing = new Set<unknown>()
  const { put } = DiskStore.prototype
  const { commit } = DiskTransaction.prototype
  vi.spyOn(DiskStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...texts) {
    writing.add(this.transaction)
    return put.apply(this, texts)
  })
  vi.spyOn(DiskTransaction.prototype, 'commit').mockImplementation(function (this: IDBTransaction) {
    if (!writing.has(this)) return commit.call(this)
    Object.defineProperty(this, 'error', { value: new DOMException('', reason) })
    this.abort()
  })
}

/** Puts texts on the disk, as another version or a failing disk might have left them. */
export function leaveOnDisk(record: string, ...quarantined: string[]): Promise<void> {
  return leaveValueOnDisk([record, null, ...quarantined])
}

/** Puts a value on the disk. */
export async function leaveValueOnDisk(value: unknown): Promise<void> {
  await inStore('readwrite', (store) => store.put(value, database))
  // An open page refreshes when its reader comes back.
  document.dispatchEvent(new Event('visibilitychange'))
}

/** Puts a record on the disk. */
export function rememberRecord(record: ReadingRecord): Promise<void> {
  return leaveOnDisk(writeRecord(record))
}

function inStore<Result>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(database)
    opening.onupgradeneeded = () => opening.result.createObjectStore(database)
    opening.onsuccess = () => {
      const request = act(opening.result.transaction(database, mode).objectStore(database))
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    }
  })
}
