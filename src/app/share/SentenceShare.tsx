import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { Delivered } from './Delivered.tsx'
import type { SharePayload } from './sharePayload.ts'
import { useDelivery } from './useDelivery.ts'
import './SentenceShare.css'

/** Buttons to copy or share a sentence or a figure, or to make a picture of it. */
export function SentenceShare({ payload, onPicture }: { payload: SharePayload; onPicture: () => void }) {
  const t = useTranslate()
  const { outcome, copy, share } = useDelivery()
  return (
    <span className="sentence-share">
      <button type="button" onClick={() => copy(payload.whole)}>
        {t('share.copy')}
      </button>
      {share && (
        <button type="button" onClick={() => share(payload.data, payload.whole)}>
          {t('share.share')}
        </button>
      )}
      <button type="button" onClick={onPicture}>
        {t('share.picture')}
      </button>
      <Delivered outcome={outcome} />
    </span>
  )
}
