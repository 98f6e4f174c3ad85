import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { useDeviceState } from './deviceState.ts'
import './OnDeviceMark.css'

/** Shows whether the issue is on this device, once that is known. */
export function OnDeviceMark({ issueId }: { issueId: string }) {
  const t = useTranslate()
  const state = useDeviceState()
  // Keeps space for the mark, so that nothing moves when it appears.
  if (state.kind === 'checking')
    return <span className="saved-mark saved-mark-unknown">{t('offline.issueSaved')}</span>
  return state.held.includes(issueId) ? (
    <span className="saved-mark">{t('offline.issueSaved')}</span>
  ) : (
    <span className="saved-mark saved-mark-not">{t('offline.issueNotSaved')}</span>
  )
}
