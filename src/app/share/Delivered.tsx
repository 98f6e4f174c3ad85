import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import type { DeliveryOutcome } from './useDelivery.ts'
import './Delivered.css'

/** Reports the result of copying or sharing. If the browser refused, it shows the text for copying by hand. */
export function Delivered({ outcome }: { outcome: DeliveryOutcome | undefined }) {
  const t = useTranslate()
  return (
    <>
      <span className="delivered" role="status">
        {outcome && t(`share.${outcome.kind}`)}
      </span>
      {outcome?.kind === 'refused' && (
        <textarea
          className="refused"
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
