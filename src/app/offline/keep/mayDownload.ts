/** The largest download that starts without asking, in bytes: minutes on a slow connection. Some 300 issues. */
const largeDownload = 10e6

type Circumstances = {
  /** How many bytes there are to fetch. */
  readonly bytes: number
  /** The reader's choice about downloads, if there is one. */
  readonly wish: 'keep' | 'stop' | undefined
  /** Whether the browser reports a metered connection. */
  readonly metered: boolean
}

/** Whether to fetch what is missing: now, only with the reader's consent, or not because the reader stopped it. */
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
