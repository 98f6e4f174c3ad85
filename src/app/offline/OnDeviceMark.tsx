import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { useDeviceState } from './deviceState.ts'
import './OnDeviceMark.css'

/** Says that the issue is not on this device, once that is known. Its space is kept, so that nothing moves. */
export function OnDeviceMark({ issueId }: { issueId: string }) {
  const t = useTranslate()
  const { held, total } = useDeviceState()
  const isMissing = total !== undefined && !held.includes(issueId)
  return <span className={isMissing ? undefined : 'not-missing'}>{t('offline.issueNotSaved')}</span>
}
