import { useState } from 'react'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'

/** The result of copying or sharing: the text is on the clipboard, or the browser refused and the text is shown. */
type DeliveryOutcome = { readonly kind: 'copied' } | { readonly kind: 'refused'; readonly text: string }

/** Copies to the clipboard, or shares with the system's own sheet. `share` is undefined if the browser cannot. */
export function useDelivery() {
  const [outcome, setOutcome] = useState<DeliveryOutcome>()
  const attempt = async (act: () => Promise<void>, text: string, done?: DeliveryOutcome) => {
    setOutcome(undefined)
    try {
      await act()
      setOutcome(done)
    } catch (error) {
      // A reader who closes the system's sheet was not refused.
      const cancelled = error instanceof DOMException && error.name === 'AbortError'
      setOutcome(cancelled ? undefined : { kind: 'refused', text })
    }
  }
  return {
    outcome,
    // Without a secure connection there is no clipboard; using it throws, like a refusal.
    copy: (text: string) => attempt(() => navigator.clipboard.writeText(text), text, { kind: 'copied' }),
    share:
      'share' in navigator
        ? (data: ShareData, text: string) => attempt(() => navigator.share(data), text)
        : undefined,
  }
}

/** Reports the result of copying or sharing. If the browser refused, it shows the text for copying by hand. */
export function Delivered({ outcome }: { outcome: DeliveryOutcome | undefined }) {
  const t = useTranslate()
  return (
    <>
      <span className="mark delivered" role="status">
        {outcome && t(`share.${outcome.kind}`)}
      </span>
      {outcome?.kind === 'refused' && (
        <textarea
          className="field"
          aria-label={t('share.copy')}
          readOnly
          rows={4}
          value={outcome.text}
          ref={select}
        />
      )}
    </>
  )
}

function select(field: HTMLTextAreaElement | null) {
  field?.focus()
  field?.select()
}
