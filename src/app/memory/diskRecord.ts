/** The names of the database, of its only store, and of the only value in it. */
const name = 'southwest-china-reading'

/**
 * Passes the value on the disk to `change`, and writes its result, if there is one, in one transaction. Resolves once
 * the result is on the disk, where closing the page or the browser cannot undo it. Rejects if it cannot be written; the
 * old value then stays.
 */
export const changeOnDisk = connectWhenNeeded()

function connectWhenNeeded(): (change: (value: unknown) => unknown) => Promise<void> {
  let connection: Promise<IDBDatabase> | undefined
  const drop = () => {
    connection = undefined
  }
  return async (change) => {
    connection ??= openDatabase(drop)
    const opening = connection
    try {
      await transact(await opening, change)
    } catch (error) {
      // Safari sometimes loses connections: the next attempt opens another.
      drop()
      opening.then(
        (database) => database.close(),
        () => {},
      )
      throw error
    }
  }
}

async function openDatabase(onClose: () => void): Promise<IDBDatabase> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name)
    request.onupgradeneeded = () => request.result.createObjectStore(name)
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      // A later version of the app may want to rebuild it.
      request.result.onversionchange = () => request.result.close()
      request.result.onclose = onClose
      resolve(request.result)
    }
  })
  const close = () => {
    database.close()
    onClose()
  }
  // In WebKit, a page that waits to be shown again by “Back” would keep all others from the disk.
  addEventListener('pagehide', close, { once: true })
  return database
}

function transact(database: IDBDatabase, change: (value: unknown) => unknown): Promise<void> {
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
