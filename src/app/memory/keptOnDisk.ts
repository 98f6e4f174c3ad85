/** The name of the database, of its one store, and of the one value there. */
const name = 'southwest-china-reading'

let opened: Promise<IDBDatabase> | undefined

/**
 * Passes the kept value to `change`, and keeps its result, if there is one, in one transaction. Resolves once the
 * result is on the disk, where closing the page or the browser cannot undo it. Rejects if it cannot be written; the
 * old value then stays.
 */
export async function changeKept(change: (kept: unknown) => unknown): Promise<void> {
  opened ??= openDatabase()
  const opening = opened
  try {
    await transact(await opening, change)
  } catch (error) {
    // Safari sometimes loses connections: the next try opens another.
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
      // A later version of the app may want to rebuild it.
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
      // From here on, the transaction does not need the page.
      transaction.commit()
    }
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })
}
