/** Above this, a download is the reader's to start: it is a first visit of minutes on a slow line. Some 300 issues. */
const largeDownload = 10e6

type Circumstances = {
  /** How much there is to fetch. */
  readonly bytes: number
  /** What the reader said to downloads, if anything. */
  readonly wish: 'keep' | 'stop' | undefined
  /** Whether the browser says that the connection counts what it carries. */
  readonly metered: boolean
}

/** Whether to fetch what is missing: now, only when the reader says so, or not since the reader said stop. */
export function mayDownload({ bytes, wish, metered }: Circumstances): 'now' | 'ask' | 'stopped' {
  if (bytes === 0 || wish === 'keep') return 'now'
  if (wish === 'stop') return 'stopped'
  return bytes > largeDownload || metered ? 'ask' : 'now'
}

/** Whether the reader asked the browser to save data (https://wicg.github.io/savedata/). */
export function isMetered(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  return connection?.saveData === true
}
