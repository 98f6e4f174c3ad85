import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { Delivered, useDelivery } from '../ui/Delivery.tsx'

/** Copies a code, and says so. If the browser refuses, shows it for copying by hand. */
export function CopyButton({ text }: { text: string }) {
  const { outcome, copy } = useDelivery()
  return (
    <>
      <button type="button" className="button" onClick={() => copy(text)}>
        {useTranslate()('transfer.copy')}
      </button>
      <Delivered outcome={outcome} />
    </>
  )
}
