/** The name of the database, of its one store, and of the one value there. */
const name = 'southwest-china-reading'

let opened: Promise<IDBDatabase> | undefined

/**
 * Hands over what is kept, and keeps in its place what `change` makes of it, if anything; no other tab can come between.
 * Resolves once that is on the disk, where neither the end of the page nor that of the browser can undo it. Rejects
 * where it cannot be, and then what was kept stays.
 */
export async function changeKept(change: (kept: unknown) => unknown): Promise<void> {
  opened ??= openDatabase()
  const opening = opened
  try {
    await transact(await opening, change)
  } catch (error) {
    // Safari is known to lose connections: the next try makes another.
    opened = undefined
    opening.then(
      (database) => database.close(),
      () => {},
    )
    throw error
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name)
    request.onupgradeneeded = () => request.result.createObjectStore(name)
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const database = request.result
      // A later version of the reader may want to rebuild it.
      database.onversionchange = () => database.close()
      database.onclose = () => {
        opened = undefined
      }
      resolve(database)
    }
  })
}

function transact(database: IDBDatabase, change: (kept: unknown) => unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(name, 'readwrite', { durability: 'strict' })
    const store = transaction.objectStore(name)
    const request = store.get(name)
    request.onsuccess = () => {
      const next = change(request.result)
      if (next !== undefined) store.put(next, name)
      // From here on it needs the page no more.
      transaction.commit()
    }
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })
}
