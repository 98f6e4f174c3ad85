import type { Page } from '@playwright/test'

/** The stored text of the reading record; empty if there is none. */
export function textOnDisk(page: Page): Promise<string> {
  return atDisk(page)
}

/** Stores a text as the reading record, as another version or a failing disk might have left it. */
export async function leaveOnDisk(page: Page, text: string): Promise<void> {
  await atDisk(page, text)
}

function atDisk(page: Page, left?: string): Promise<string> {
  return page.evaluate(
    ([name, text]) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(name, 'readwrite')
          const store = transaction.objectStore(name)
          if (text !== undefined) store.put([text], name)
          const request = store.get(name)
          transaction.oncomplete = () => resolve(request.result?.[0] ?? '')
          transaction.onabort = () => reject(transaction.error)
          opening.result.close()
        }
      }),
    ['southwest-china-reading', left] as const,
  )
}
