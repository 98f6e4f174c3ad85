import { useQueryClient } from '@tanstack/react-query'
import type { CatalogueIssue } from '../../archive/catalogue.ts'
import { formatBytes, formatDate } from '../../archive/formats.ts'
import { useKnownCatalogue } from '../data/queries.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { useIsOnline } from '../ui/useIsOnline.ts'
import { type DeviceState, useDeviceState } from './deviceState.ts'
import { removeIssues, restoreIssue } from './keepArchive.ts'
import { OfflineStatus } from './OfflineStatus.tsx'
import { StorageUse } from './StorageUse.tsx'
import './OfflineStorage.css'

/** The archive on this device, issue by issue, with its size, and buttons to remove it. */
export function OfflineStorage() {
  const t = useTranslate()
  const client = useQueryClient()
  const state = useDeviceState()
  const issues = useKnownCatalogue()?.issues ?? []
  const held = issues.filter(({ id }) => state.held.includes(id))
  return (
    <>
      <OfflineStatus />
      <StorageUse />
      {Boolean(state.total) && (
        <ul className="offline-issues">
          {issues.map((issue) => (
            <OfflineIssue key={issue.id} issue={issue} state={state} />
          ))}
        </ul>
      )}
      {held.length > 1 && (
        <button
          type="button"
          className="button"
          disabled={state.kind === 'downloading'}
          onClick={() => void removeIssues(client, held)}
        >
          {t('offline.removeAll')}
        </button>
      )}
    </>
  )
}

function OfflineIssue({ issue, state }: { issue: CatalogueIssue; state: DeviceState }) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const client = useQueryClient()
  const month = formatDate(issue.id, language)
  const isOnline = useIsOnline()
  const isHeld = state.held.includes(issue.id)
  return (
    <li>
      <span>{month}</span>
      <small className="offline-issue-size">{formatBytes(issue.bytes)}</small>
      <button
        type="button"
        className="button button-quiet"
        disabled={state.kind === 'downloading' || !(isHeld || isOnline)}
        aria-label={t(isHeld ? 'offline.removeIssue' : 'offline.saveIssue', { month })}
        onClick={() => void (isHeld ? removeIssues(client, [issue]) : restoreIssue(client, issue))}
      >
        {t(isHeld ? 'offline.remove' : 'offline.save')}
      </button>
    </li>
  )
}
