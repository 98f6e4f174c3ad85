/** The largest download that starts without asking, in bytes: minutes on a slow connection. Some 300 issues. */
const largeDownload = 10e6

type Circumstances = {
  /** How many bytes there are to fetch. */
  readonly bytes: number
  /** The reader's choice about downloads, if there is one. */
  readonly wish: 'keep' | 'stop' | undefined
  /** Whether the reader asked the browser to save data. */
  readonly savesData: boolean
}

/** Whether to fetch what is missing: now, only with the reader's consent, or not because the reader stopped it. */
export function mayDownload({ bytes, wish, savesData }: Circumstances): 'now' | 'ask' | 'stopped' {
  if (bytes === 0 || wish === 'keep') return 'now'
  if (wish === 'stop') return 'stopped'
  return bytes > largeDownload || savesData ? 'ask' : 'now'
}

declare global {
  interface Navigator {
    /** Not in every browser (https://wicg.github.io/savedata/). */
    readonly connection?: { readonly saveData?: boolean }
  }
}

/** Whether the reader asked the browser to save data. */
export function savesData(): boolean {
  return navigator.connection?.saveData === true
}
