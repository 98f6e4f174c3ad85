/** The names of the database, of its only store, and of the only value in it. */
const name = 'southwest-china-reading'

/**
 * Passes the value on the disk to `change`, and writes its result, if there is one, in one transaction. Resolves once
 * the result is on the disk, where closing the page or the browser cannot undo it. Rejects if it cannot be written; the
 * old value then stays.
 */
export async function changeOnDisk(change: (value: unknown) => unknown): Promise<void> {
  const database = await openDatabase()
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(name, 'readwrite', { durability: 'strict' })
    // As soon as the transaction has ended: Safari sometimes loses connections, and in WebKit, one of a page that waits to be
    // shown again by “Back” would keep all others from the disk.
    database.close()
    const store = transaction.objectStore(name)
    const request = store.get(name)
    request.onsuccess = () => {
      const next = change(request.result)
      if (next !== undefined) store.put(next, name)
      // From here on, the transaction does not need the page.
      transaction.commit()
    }
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name)
    request.onupgradeneeded = () => request.result.createObjectStore(name)
    request.onerror = () => reject(request.error)
    request.onsuccess = () => resolve(request.result)
  })
}
