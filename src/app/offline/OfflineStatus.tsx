import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { type DeviceState, deviceQuery } from './deviceState.ts'
import { keepArchive } from './keepArchive.ts'
import './OfflineStatus.css'

/** What this device holds, in words, and a bar while it is being fetched. */
export function OfflineStatus() {
  const t = useTranslate()
  const client = useQueryClient()
  const { data: state } = useQuery(deviceQuery)
  return (
    <div className="offline-status">
      <p role="status">{useSentence(state)}</p>
      {state.kind === 'saving' && (
        <progress aria-label={t('offline.progress')} max={state.total} value={state.saved.length} />
      )}
      {state.kind === 'partial' && (
        <button type="button" className="button button-quiet" onClick={() => void keepArchive(client)}>
          {t('offline.retry')}
        </button>
      )}
    </div>
  )
}

function useSentence(state: DeviceState): string {
  const t = useTranslate()
  const saved = state.saved.length
  switch (state.kind) {
    case 'checking':
      return t('offline.checking')
    case 'unsupported':
      return t('offline.unsupported')
    case 'saving':
      return t('offline.saving', { saved, total: state.total })
    case 'saved':
      return t('offline.saved', { count: saved })
    case 'partial':
      return state.reason === 'shell'
        ? t('offline.noShell')
        : t(state.reason === 'full' ? 'offline.full' : 'offline.partial', { saved, total: state.total })
  }
}
