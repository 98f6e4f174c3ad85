import { onTestFinished, vi } from 'vitest'

/** Catches the files that the page offers to download, until the test ends. */
export function catchDownloads(): { readonly name: string; readonly text: () => Promise<string> }[] {
  const downloads: { name: string; text: () => Promise<string> }[] = []
  const { createObjectURL, revokeObjectURL } = URL
  let offered = new Blob()
  const create = (blob: Blob) => {
    offered = blob
    return 'blob:made'
  }
  Object.assign(URL, { createObjectURL: create, revokeObjectURL: () => {} })
  onTestFinished(() => void Object.assign(URL, { createObjectURL, revokeObjectURL }))
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const file = offered
    downloads.push({ name: this.download, text: () => file.text() })
  })
  return downloads
}
