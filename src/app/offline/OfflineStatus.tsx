import { useQueryClient } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { formatBytes } from '../../archive/formats.ts'
import { reloadIfThere } from '../data/importPart.ts'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { useIsOnline } from '../ui/useIsOnline.ts'
import { type DeviceState, useDeviceState } from './deviceState.ts'
import { importKeeping, type Keeping } from './importKeeping.ts'
import './OfflineStatus.css'

/** What this device holds, in a sentence, with a progress bar during a download, and the next action. */
export function OfflineStatus() {
  const t = useTranslate()
  const state = useDeviceState()
  const isOnline = useIsOnline()
  return (
    <div className="row offline-status needs-app">
      <p role="status">{sentence(state, t)}</p>
      {isOnline && <Progress state={state} />}
    </div>
  )
}

/** The same in the line below the masthead. It is empty when nothing is missing, loading or wrong. */
export function StatusLine() {
  const t = useTranslate()
  const state = useDeviceState()
  const isOnline = useIsOnline()
  const { kind, held, total = 0 } = state
  const isWell = kind === 'complete' || kind === 'checking'
  const offline = kind === 'complete' ? 'offline.allHere' : total > 0 ? 'offline.someHere' : 'offline.offline'
  const said = !isOnline ? t(offline, { count: held.length, total }) : isWell ? '' : sentence(state, t)
  return (
    <section
      className="row quiet offline-status status-line screen-only needs-app"
      aria-label={said === '' ? undefined : t('settings.offline')}
      data-says={said !== ''}
      data-device={state.total === undefined ? 'checking' : kind}
      data-held={held.length}
      data-total={total}
    >
      <p role="status">{said}</p>
      {isOnline && said !== '' && <Progress state={state} />}
    </section>
  )
}

/** The progress of a download, and what the reader can do. */
function Progress({ state: { kind, bytes = 0, bytesTotal = 0 } }: { state: DeviceState }) {
  const t = useTranslate()
  const client = useQueryClient()
  const button = (label: string, act: (keeping: Keeping) => unknown) => (
    <button
      type="button"
      className="button button-quiet"
      onClick={() => importKeeping().then(act, reloadIfThere)}
    >
      {label}
    </button>
  )
  if (kind === 'downloading')
    return (
      <>
        <progress className="line" aria-label={t('offline.progress')} max={bytesTotal} value={bytes} />
        {button(t('offline.stop'), ({ stopKeeping }) => stopKeeping())}
      </>
    )
  if (kind === 'stopped')
    return button(t('offline.saveAll', { size: formatBytes(bytesTotal) }), ({ startKeeping }) =>
      startKeeping(client),
    )
  const isFailure = ['unreachable', 'full', 'shell', 'unknown'].includes(kind)
  return isFailure && button(t('offline.retry'), ({ keepArchive }) => keepArchive(client))
}

function sentence({ kind, held, total, bytes = 0, bytesTotal = 0 }: DeviceState, t: TFunction): string {
  const sizes = { bytes: formatBytes(bytes), bytesTotal: formatBytes(bytesTotal) }
  const said = kind === 'stopped' || kind === 'unreachable' ? 'some' : kind
  return t(`offline.${said}`, { count: held.length, saved: held.length, total, ...sizes })
}
