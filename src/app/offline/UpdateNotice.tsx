import { useSyncExternalStore } from 'react'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { consentToUpdate, postponeUpdate, updates } from './serviceWorker.ts'
import './UpdateNotice.css'

/** Offers a newer version of the reader. Nothing is loaded anew unless the reader says so. */
export function UpdateNotice() {
  const t = useTranslate()
  const state = useSyncExternalStore(updates.subscribe, updates.current, () => 'none' as const)
  return (
    <div role="status" className="update-notice-region">
      {state !== 'none' && (
        <div className="update-notice">
          <p>{t(state === 'ready' ? 'update.ready' : 'update.elsewhere')}</p>
          <button type="button" className="button button-strong" onClick={consentToUpdate}>
            {t('update.now')}
          </button>
          <button type="button" className="button" onClick={postponeUpdate}>
            {t('update.later')}
          </button>
        </div>
      )}
    </div>
  )
}
