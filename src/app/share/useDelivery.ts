import { useState } from 'react'

/** What became of what was to be passed on: it is on the clipboard, or the browser refused and its text is shown. */
export type DeliveryOutcome =
  | { readonly kind: 'copied' }
  | { readonly kind: 'refused'; readonly text: string }

export type Delivery = {
  readonly outcome: DeliveryOutcome | undefined
  readonly copy: (text: string) => Promise<void>
  /** Hands it to another app; undefined where the browser cannot. */
  readonly share: ((data: ShareData, text: string) => Promise<void>) | undefined
}

/** Passing on by the clipboard or by the system's own sheet. */
export function useDelivery(): Delivery {
  const [outcome, setOutcome] = useState<DeliveryOutcome>()
  const attempt = async (act: () => Promise<void>, text: string, done?: DeliveryOutcome) => {
    setOutcome(undefined)
    try {
      await act()
      setOutcome(done)
    } catch (error) {
      // Whoever closes the system's sheet has not been refused anything.
      const cancelled = error instanceof DOMException && error.name === 'AbortError'
      setOutcome(cancelled ? undefined : { kind: 'refused', text })
    }
  }
  return {
    outcome,
    // Without a secure connection there is no clipboard, and asking for it fails like a refusal.
    copy: (text) => attempt(() => navigator.clipboard.writeText(text), text, { kind: 'copied' }),
    share: 'share' in navigator ? (data, text) => attempt(() => navigator.share(data), text) : undefined,
  }
}
